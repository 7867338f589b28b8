using System.Globalization;
using System.IO.Compression;
using System.Text;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Tests.Reading;

/// <summary>Files that are broken, locked or made to do harm: each ends with a sentence, and the next file is read.</summary>
public sealed class HostilePdfTests(Typesetter typesetter)
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    async Task<PdfProblem> ProblemOfAsync(byte[] pdf)
    {
        var failure = await Assert.ThrowsAsync<PdfReadException>(() => new PdfReader(typesetter.Pool).ReadAsync(pdf, Now));
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
        var sound = await new PdfReader(typesetter.Pool).ReadAsync(new HandmadePdf().ToBytes(), Now);
        Assert.Equal("Ana Lindqvist", ReadingOrder.AsGiven(sound)[0].Text);
        return failure.Problem;
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("PK\u0003\u0004 a zip")]
    [InlineData("<html>%PD-1.7</html>")]
    public async Task What_is_no_PDF_is_refused_before_anything_is_started(string text)
    {
        await using var pool = new TypesettingPool(new() { NodePath = "no-such-program" });
        var failure = await Assert.ThrowsAsync<PdfReadException>(() => new PdfReader(pool).ReadAsync(Encoding.Latin1.GetBytes(text), Now));
        Assert.Equal(PdfProblem.NotAPdf, failure.Problem);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_anything_is_started()
    {
        await using var pool = new TypesettingPool(new() { NodePath = "no-such-program" });
        var failure = await Assert.ThrowsAsync<PdfReadException>(() => new PdfReader(pool).ReadAsync(new byte[PdfReader.MaxBytes + 1], Now));
        Assert.Equal(PdfProblem.TooLarge, failure.Problem);
    }

    [Fact]
    public async Task Garbage_after_the_first_words_is_damaged() => Assert.Equal(PdfProblem.Damaged, await ProblemOfAsync([.. "%PDF-1.7\n"u8, .. Noise(50_000)]));

    [Fact]
    public async Task A_file_that_was_cut_off_is_damaged_or_read_as_far_as_it_goes()
    {
        var whole = (await typesetter.PdfAsync(Corpus.Realistic)).Bytes;
        foreach (var share in new[] { 0.02, 0.3 })
            Assert.Equal(PdfProblem.Damaged, await ProblemOfAsync(whole[..(int)(whole.Length * share)]));
    }

    [Fact]
    public async Task A_file_that_asks_for_a_password_says_so()
    {
        var locked = await LockedAsync("secret");
        Assert.Equal(PdfProblem.Password, await ProblemOfAsync(locked));
    }

    [Fact]
    public async Task A_protected_file_without_a_password_is_read()
    {
        var pdf = await new PdfReader(typesetter.Pool).ReadAsync(await LockedAsync(""), Now);
        Assert.True(pdf.IsEncrypted);
        Assert.Null(pdf.Parts);
        Assert.Contains(ReadingOrder.AsGiven(pdf), line => line.Text.Contains("Tomás Ibarra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_within_are_read_as_far_as_they_are_small()
    {
        var pdf = await new PdfReader(typesetter.Pool).ReadAsync(
            await ChangedAsync(["--add-attachment", "data.xml", "--", "--add-attachment", "large.bin", "--"], ("data.xml", "<a>ü</a>"u8.ToArray()), ("large.bin", Noise(5 * 1024 * 1024))), Now);
        var attachment = Assert.Single(pdf.Attachments);
        Assert.Equal(("data.xml", "<a>ü</a>"), (attachment.Name, Encoding.UTF8.GetString(attachment.Content)));
    }

    [Fact]
    public async Task A_name_that_is_cut_within_a_character_ends_with_the_replacement_character()
    {
        var name = $"{new string('a', 199)}\U0001F600.xml";
        var pdf = await new PdfReader(typesetter.Pool).ReadAsync(await ChangedAsync(["--add-attachment", name, "--"], (name, "<a/>"u8.ToArray())), Now);
        Assert.Equal($"{new string('a', 199)}\uFFFD", Assert.Single(pdf.Attachments).Name);
    }

    Task<byte[]> LockedAsync(string password) => ChangedAsync(["--encrypt", password, "owner", "256", "--"]);

    /// <summary>A sound file after another program has changed it.</summary>
    async Task<byte[]> ChangedAsync(string[] changes, params (string Name, byte[] Content)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("changed-");
        try
        {
            foreach (var file in files) await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file.Name), file.Content, Now);
            var (from, to) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
            await File.WriteAllBytesAsync(from, (await typesetter.PdfAsync(Corpus.Sparse)).Bytes, Now);
            await ExternalTool.RunAsync("qpdf", [.. changes.Select(word => files.Any(file => file.Name == word) ? Path.Combine(folder.FullName, word) : word), from, to]);
            return await File.ReadAllBytesAsync(to, Now);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Objects_nested_too_deep_for_anything_end_in_a_sentence_or_a_reading()
    {
        var deep = new HandmadePdf { Catalog = $"/X {new string('[', 200_000)}{new string(']', 200_000)}" }.ToBytes();
        await EndsAsync(typesetter.Pool, deep);
    }

    [Fact]
    public async Task Pages_that_hold_themselves_end_in_a_sentence_or_a_reading()
    {
        var loop = Encoding.Latin1.GetString(new HandmadePdf().ToBytes()).Replace("/Kids [3 0 R]", "/Kids [2 0 R]", StringComparison.Ordinal);
        await EndsAsync(typesetter.Pool, Encoding.Latin1.GetBytes(loop));
    }

    [Fact]
    public async Task A_content_that_unpacks_to_a_thousand_times_its_size_is_stopped_or_read()
    {
        using var packed = new MemoryStream();
        await using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var block = new byte[1024 * 1024];
            Array.Fill(block, (byte)' ');
            for (var i = 0; i < 200; i++)
                await zlib.WriteAsync(block, Now);
        }

        var data = Encoding.Latin1.GetString(packed.ToArray());
        var bomb = Encoding.Latin1.GetString(new HandmadePdf { Content = "X" }.ToBytes())
            .Replace(HandmadePdf.Stream("X"), HandmadePdf.Stream(data, "/Filter /FlateDecode"), StringComparison.Ordinal);
        await EndsBoundedAsync(Encoding.Latin1.GetBytes(bomb));
    }

    [Fact]
    public async Task A_million_objects_are_stopped_or_read()
    {
        var many = new StringBuilder("%PDF-1.7\n");
        for (var i = 1; i <= 1_000_000; i++)
            many.Append(CultureInfo.InvariantCulture, $"{i} 0 obj<<>>endobj\n");
        many.Append("trailer<</Root 1 0 R>>\n%%EOF");
        await EndsBoundedAsync(Encoding.Latin1.GetBytes(many.ToString()));
    }

    [Fact]
    public async Task More_text_than_a_resume_has_is_refused()
    {
        var line = "(" + new string('a', 60_000) + ") Tj ";
        var huge = new HandmadePdf { Content = $"BT /F1 1 Tf {string.Concat(Enumerable.Repeat(line, 80))} ET" }.ToBytes();
        await EndsBoundedAsync(huge);
    }

    /// <summary>Within the bounds of time and memory, and the next file is read.</summary>
    async Task EndsBoundedAsync(byte[] pdf)
    {
        await using var pool = new TypesettingPool(Typesetter.Patient with { Workers = 1, Deadline = TimeSpan.FromSeconds(4) });
        await EndsAsync(pool, pdf);
    }

    async Task EndsAsync(TypesettingPool pool, byte[] pdf)
    {
        try
        {
            await new PdfReader(pool).ReadAsync(pdf, Now);
        }
        catch (PdfReadException failure)
        {
            Assert.Contains(failure.Problem, new[] { PdfProblem.Damaged, PdfProblem.TooComplex });
        }

        // Under load a sound file may need more than a short deadline; that is not what is asked here.
        Assert.Single((await new PdfReader(typesetter.Pool).ReadAsync(new HandmadePdf().ToBytes(), Now)).Pages);
    }

    static byte[] Noise(int length)
    {
        var noise = new byte[length];
        var state = 12345u;
        for (var i = 0; i < length; i++)
            noise[i] = (byte)((state = state * 1664525 + 1013904223) >> 24);
        return noise;
    }
}
