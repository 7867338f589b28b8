using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SkillBank.Documents.Tests;

/// <summary>
/// A program that reads our files from outside. Where it is not installed the test is skipped under its name; the build server has to have it.
/// </summary>
static class ExternalTool
{
    public static async Task<string> RunAsync(string program, byte[] input, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        await File.WriteAllBytesAsync(file, input);
        try
        {
            return await RunAsync(program, [.. arguments.Select(a => a == "{file}" ? file : a)]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static Task<string> TextAsync(byte[] pdf, params string[] options) => RunAsync("pdftotext", pdf, ["-enc", "UTF-8", .. options, "{file}", "-"]);

    public static async Task<string> RunAsync(string program, string[] arguments)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip($"'{program}' is not installed on this machine.");
            throw;
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output} {await errors}");
            return output;
        }
    }
}
