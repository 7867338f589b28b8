using System.Text;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

public sealed class BrokenFileTests
{
    [Theory]
    [InlineData("{\n  \"basics\": {\n    \"name\": \"Ana\",\n  }\n}", 4, 3)]
    [InlineData("{\"basics\": {\"name\": \"Ana\"}", 1, 27)]
    [InlineData("{\"é漢👩\": tru}", 1, 12)]
    [InlineData("{\n\"a\": 1,\n\"b\": 2,\n  \"a\": 3}", 4, 3)]
    [InlineData("{\"work\": [{\"name\": 1, \"n\\u0061me\": 2}]}", 1, 23)]
    [InlineData("{\"a\": \"\\ud800\"}", 1, 7)]
    [InlineData("{\"\\udc00\": 1}", 1, 2)]
    [InlineData("  [1, 2]", 1, 3)]
    [InlineData("\n\"text\"", 2, 1)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{/* no */}", 1, 2)]
    [InlineData("{\"a\": 'single'}", 1, 7)]
    [InlineData("{\"a\": \"tab\tinside\"}", 1, 11)]
    public void A_broken_file_is_refused_with_its_place(string json, int line, int column)
    {
        var error = Refused(Encoding.UTF8.GetBytes(json));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.NotEmpty(error.Reason);
        Assert.DoesNotContain("BytePositionInLine", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void An_empty_file_is_refused_as_such(string text) => Assert.Equal("The file is empty.", Refused(Encoding.UTF8.GetBytes(text)).Message);

    [Fact]
    public void Too_deep_a_file_is_refused_with_its_place()
    {
        Assert.NotNull(Refused(Encoding.UTF8.GetBytes($"{{\"a\": {new string('[', 100_000)}")).Line);
        Assert.NotNull(new JsonResumeImporter().Read(Encoding.UTF8.GetBytes($"{{\"a\": {new string('[', 60)}{new string(']', 60)}}}")).Extra);
    }

    [Fact]
    public void Too_large_a_file_is_refused() => Assert.Contains("25 MiB", Refused(new byte[Importers.MaxBytes + 1]).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_place()
    {
        var error = Refused([.. "{\"a\": \""u8, 0xC3, 0x28, .. "\"}"u8]);
        Assert.Equal((1, 8), (error.Line, error.Column));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void UTF16_is_understood(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        var bank = new JsonResumeImporter().Read((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes("{\"basics\": {\"name\": \"Zoë 漢\"}}")]);
        Assert.Equal("Zoë 漢", bank.Contact.FullName);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Equal("Zoë", new JsonResumeImporter().Read((byte[])[0xEF, 0xBB, 0xBF, .. "{\"basics\": {\"name\": \"Zoë\"}}"u8]).Contact.FullName);

    [Fact]
    public void UTF32_is_refused_with_advice() =>
        Assert.Contains("Save it as UTF-8", Refused([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("{}")]).Message, StringComparison.Ordinal);

    [Fact]
    public void More_entries_than_a_section_holds_are_refused() =>
        Assert.Contains("2,000", Refused(Encoding.UTF8.GetBytes($"{{\"languages\": [{string.Join(',', Enumerable.Range(0, 2001).Select(i => $"\"L{i}\""))}]}}")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void No_bytes_make_recognizing_or_reading_fail_otherwise()
    {
        var random = new Random(7);
        var sample = SampleTests.File();
        for (var round = 0; round < 300; round++)
        {
            var bytes = sample.ToArray();
            for (var hit = random.Next(1, 6); hit > 0; hit--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            bytes = bytes[..random.Next(bytes.Length)];
            Importers.Recognize(bytes);
            try
            {
                new JsonResumeImporter().Read(bytes);
            }
            catch (ImportException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    [Theory]
    [InlineData("{\"basics\": {", "json-resume")]
    [InlineData("{\"work\": [], oops", "json-resume")]
    [InlineData("{\"basics\": {}, \"sections\": {}, \"metadata\": {}}", "reactive-resume")]
    [InlineData("cv:\n  name: Ada", "rendercv")]
    [InlineData("{\"name\": \"package\"}", null)]
    [InlineData("[]", null)]
    [InlineData("", null)]
    [InlineData("PK\u0003\u0004", null)]
    public void A_file_is_recognized_by_its_first_level(string text, string? slug) =>
        Assert.Equal(slug, Importers.Recognize(Encoding.UTF8.GetBytes(text))?.Slug);

    static ImportException Refused(byte[] file) => Assert.Throws<ImportException>(() => new JsonResumeImporter().Read(file));
}
