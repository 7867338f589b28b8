using System.Globalization;
using System.Text;

namespace SkillBank.Documents.Tests;

/// <summary>The first page of a PDF as another program paints it.</summary>
sealed class PaintedPage
{
    const double Scale = Resolution / 72.0;
    const int Resolution = 144;

    readonly byte[] _file;
    readonly int _start, _width, _height;

    /// <param name="file">A portable pixmap (P6).</param>
    PaintedPage(byte[] file)
    {
        _file = file;
        // "P6", width, height, the largest value, a white space, and three bytes for each point.
        var head = Encoding.ASCII.GetString(file, 0, Math.Min(64, file.Length)).Split('\n', 4);
        var size = head[1].Split(' ');
        (_width, _height) = (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));
        _start = file.Length - 3 * _width * _height;
    }

    public static async Task<PaintedPage> OfAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("painted-");
        try
        {
            var output = Path.Combine(folder.FullName, "page");
            await ExternalTool.RunAsync("pdftoppm", pdf, "-r", Resolution.ToString(CultureInfo.InvariantCulture), "-l", "1", "-singlefile", "{file}", output);
            return new(await File.ReadAllBytesAsync(output + ".ppm", TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The contrast of a word's ink with what is around it, from 1 to 21 as WCAG 2.1 counts it.</summary>
    public double ContrastOf(PrintedWord word)
    {
        List<double> luminances = [];
        for (var y = Pixel(word.Top, _height); y < Pixel(word.Bottom, _height); y++)
        {
            for (var x = Pixel(word.Left, _width); x < Pixel(word.Right, _width); x++)
                luminances.Add(Luminance(_start + 3 * (y * _width + x)));
        }

        // Most of a word's rectangle is paper.
        var paper = luminances.Order().ElementAt(luminances.Count / 2);
        return luminances.Max(ink => (Math.Max(ink, paper) + 0.05) / (Math.Min(ink, paper) + 0.05));
    }

    static int Pixel(double points, int most) => Math.Clamp((int)Math.Round(points * Scale), 0, most - 1);

    double Luminance(int at) => 0.2126 * Linear(_file[at]) + 0.7152 * Linear(_file[at + 1]) + 0.0722 * Linear(_file[at + 2]);

    static double Linear(byte value) => value / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
