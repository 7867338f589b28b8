using System.Diagnostics;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Load.Accuracy;

/// <summary>Makes PDFs of a resume with every program that people make them with.</summary>
/// <param name="pool">Where our own are typeset.</param>
/// <param name="folder">Where the files go.</param>
sealed class PdfMakers(TypesettingPool pool, string folder)
{
    /// <summary>The makers with the paths of their files.</summary>
    public async Task<IReadOnlyList<(string Maker, string Path)>> MakeAsync(string name, ResumeDocument document)
    {
        List<(string, string)> made = [];
        foreach (var template in pool.Templates.All)
        {
            var path = Path.Combine(folder, $"{name}-ours-{template.Slug}.pdf");
            if (!File.Exists(path)) await File.WriteAllBytesAsync(path, (await new PdfWriter(pool).WriteAsync(document, new PdfOptions { Template = template.Slug })).Bytes);
            made.Add(("Skill Bank", path));
        }
        foreach (var format in new[] { DocumentFormat.Docx, DocumentFormat.OpenDocument })
        {
            var file = Path.Combine(folder, $"{name}-office-{format.Slug}{format.FileExtension}");
            await File.WriteAllBytesAsync(file, (await format.WriteAsync(document, pool)).Bytes);
            await MakeAsync("LibreOffice", Path.ChangeExtension(file, ".pdf"), "soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, file);
        }
        foreach (var (slug, html) in new[]
                 {
                     ("ours", System.Text.Encoding.UTF8.GetString((await DocumentFormat.Html.WriteAsync(document, pool)).Bytes)), ("page", OtherLayouts.Page(document)), ("columns", OtherLayouts.Columns(document)),
                 })
        {
            var file = Path.Combine(folder, $"{name}-chromium-{slug}.html");
            await File.WriteAllTextAsync(file, html);
            var path = Path.ChangeExtension(file, ".pdf");
            await MakeAsync("Chromium", path, "chromium-headless-shell", "--no-sandbox", "--no-pdf-header-footer", $"--print-to-pdf={path}", $"file://{file}");
        }
        var article = Path.Combine(folder, $"{name}-latex-article.tex");
        await File.WriteAllTextAsync(article, OtherLayouts.Article(document));
        await MakeAsync("LaTeX", Path.ChangeExtension(article, ".pdf"), "xelatex", "-interaction=batchmode", "-halt-on-error", $"-output-directory={folder}", article);
        var markdown = Path.Combine(folder, $"{name}-latex-pandoc.md");
        await File.WriteAllBytesAsync(markdown, (await DocumentFormat.Markdown.WriteAsync(document, pool)).Bytes);
        await MakeAsync("LaTeX", Path.ChangeExtension(markdown, ".pdf"), "pandoc", markdown, "--pdf-engine=xelatex", "-V", "mainfont=DejaVu Serif", "-V", "geometry:margin=20mm", "-o", Path.ChangeExtension(markdown, ".pdf"));
        return made;

        // What an earlier run made is read again as it is.
        async Task MakeAsync(string maker, string pdf, string program, params string[] arguments)
        {
            if (!File.Exists(pdf)) await RunAsync(program, arguments);
            made.Add((maker, pdf));
        }
    }

    static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} cannot be started.");
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {await said} {await error}");
    }
}
