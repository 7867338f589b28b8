using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;

namespace SkillBank.Tests.Transfer;

/// <summary>What is true of every data format.</summary>
public sealed partial class DataFormatTests
{
    public static TheoryData<ResumeFormat> Formats => [.. ResumeFormat.All.Where(format => format.Kind == ResumeFormatKind.Data)];

    [Theory, MemberData(nameof(Formats))]
    public void Every_fact_is_in_the_file_or_is_told_to_be_lost(ResumeFormat format)
    {
        List<string> wrong = [];
        foreach (var section in Section.All)
        {
            var details = (Details)SampleValues.Full(section.DetailsType) with { Extra = null };
            var resume = StructuredResumes.With((details, section.HasVariations ? "Built fast things." : null));
            var written = format.Write(resume);
            var texts = string.Join('\n', StructuredResumes.Texts(StructuredResumes.Parse(format, written.Bytes)).Select(Read));
            foreach (var property in SampleValues.Settable(section.DetailsType).Where(property => property.Name != "Extra"))
            {
                var told = written.Fidelity.Notes.Where(note => note.Kind != FidelityKind.Kept && note.What.StartsWith(FactLog.NameOf(property.Name), StringComparison.Ordinal)).ToList();
                var isLost = told.Exists(note => note.Kind == FidelityKind.Dropped);
                foreach (var text in Words(property.GetValue(details)!))
                {
                    var isThere = texts.Contains(text, StringComparison.Ordinal);
                    // Kinds of skill and dates that print in words are there otherwise, or lost as told.
                    if (!isThere && told.Count == 0) wrong.Add($"{section}.{property.Name}: {text} is lost and nobody is told");
                    if (!isThere && !isLost && property.PropertyType == typeof(string) && !told.Exists(note => note.Why.Contains(text, StringComparison.Ordinal))) wrong.Add($"{section}.{property.Name}: {text} is not there");
                    if (isThere && isLost && text.Length > 5) wrong.Add($"{section}.{property.Name}: {text} is there and told to be lost");
                }
                Assert.All(told, note => Assert.Contains(note.Id, new[] { section.Slug, resume.Sections[0].Entries[0].Id.ToString() }));
            }
            if (section.HasVariations && !texts.Contains("Built fast things.", StringComparison.Ordinal) && !written.Fidelity.Notes.Any(note => note.Kind == FidelityKind.Dropped && note.What.StartsWith("Text of", StringComparison.Ordinal)))
                wrong.Add($"{section}: its text is lost");
        }
        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Name_title_and_contacts_are_in_the_file(ResumeFormat format)
    {
        var bank = Banks.With();
        bank.Contact.Details = new()
        {
            FirstName = "Ana", LastName = "Ruiz", Email = "ana@example.org", Phone = "+47 22 00 00 00", Address = "Storgata 1", PostalCode = "0155", City = "Oslo", Country = "NO",
            PortfolioUrl = "https://ana.example.org", LinkedinUrl = "https://www.linkedin.com/in/ana-ruiz", GithubUrl = "https://github.com/anaruiz",
            Links = [new("Mastodon", "ana", "https://social.example.org/@ana"), new("Codeberg", "ana-r", "https://codeberg.org/ana-r")],
        };
        bank.Profile.Details = bank.Profile.Details with { CurrentTitle = "Engineer", DesiredSalaryMin = 4711, Bio = "Secret bio" };
        bank.Profile.Settings = bank.Profile.Settings with { Notes = "Secret notes" };
        var texts = string.Join('\n', StructuredResumes.Texts(StructuredResumes.Parse(format, format.Write(StructuredResumes.Of(bank)).Bytes)));
        Assert.All(["Ana Ruiz", "Engineer", "ana@example.org", "+47 22 00 00 00", "Storgata 1", "0155", "Oslo", "https://ana.example.org", "ana-ruiz", "anaruiz", "ana-r", "https://codeberg.org/ana-r"],
            expected => Assert.Contains(expected, texts, StringComparison.Ordinal));
        Assert.DoesNotContain("Secret", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", texts, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void What_the_resume_leaves_out_is_not_in_the_file(ResumeFormat format)
    {
        var bank = Banks.With(new Skill { SkillName = "Rust", SkillType = SkillType.HardSkill });
        bank.Contact.Details = new() { FirstName = "Ana", Email = "ana@example.org", Phone = "+47 22 00 00 00", City = "Oslo", Links = [new("Codeberg", "ana-r")], Extra = """{"json-resume":{"residue":{"file":{"image":"aside.png"}}}}""" };
        bank.Profile.Extra = """{"json-resume":{"residue":{"file":{"secret":"aside"}}}}""";
        var look = new ResumeDetails { Title = "Internal name", TargetCompany = "Nordhavn", Headline = "Systems engineer", HiddenContacts = ["phone", "place", "codeberg"] };
        var texts = string.Join('\n', StructuredResumes.Texts(StructuredResumes.Parse(format, format.Write(StructuredResumes.Of(bank, look)).Bytes)));
        Assert.Contains("Systems engineer", texts, StringComparison.Ordinal);
        Assert.All(["+47", "Oslo", "Codeberg", "ana-r", "aside", "Internal name", "Nordhavn"], gone => Assert.DoesNotContain(gone, texts, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Formats))]
    public void The_same_resume_gives_the_same_bytes(ResumeFormat format)
    {
        var resume = StructuredResumes.Full;
        var first = format.Write(resume);
        for (var i = 0; i < 20; i++) Assert.True(first.Bytes.AsSpan().SequenceEqual(format.Write(resume).Bytes));
        Assert.Equal((byte)'\n', first.Bytes[^1]);
        Assert.Empty(first.Warnings);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Whatever_a_bank_says_the_file_can_be_read_and_hides_nothing(ResumeFormat format) =>
        Prop.ForAll(JsonFiles.Any.ToArbitrary(), file =>
        {
            var resume = StructuredResumes.Of(Banks.With(JsonFiles.Read(file)), new() { Title = "One" });
            var texts = StructuredResumes.Texts(StructuredResumes.Parse(format, format.Write(resume).Bytes)).ToList();
            if (format != ResumeFormat.JsonResume)
                Assert.All(texts, text => Assert.Equal(CleanText.Lines(text), text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Theory, MemberData(nameof(Formats))]
    public void Hostile_text_stays_text(ResumeFormat format)
    {
        string[] hostile =
        [
            "\"] } evil: !!python/object/apply:os.system [\"x\"]", "a: b # c", "- - x", "&anchor *alias", "no", "null", "0x1F", "2020-01-01", "%TAG ! x", "--- y", "...", "? z", "| >", "{{ 7 }}", "'", "\\", "@at `tick`",
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "[x](javascript:alert(1))", "#typst(\"x\")", "= Heading", "1. one", "=1+1", "“quoted”",
        ];
        foreach (var text in hostile)
        {
            var resume = StructuredResumes.With((new Custom { Title = text, Group = text, Subtitle = text }, $"{text}\n\n- {text}"), (new Experience { JobTitle = text, CompanyName = text, StartDate = new(2020) }, text));
            var root = StructuredResumes.Parse(format, format.Write(resume).Bytes);
            Assert.Contains(StructuredResumes.Texts(root), found => Read(found).Contains(text, StringComparison.Ordinal));
            Assert.DoesNotContain(StructuredResumes.Texts(root), found => format.Slug == "reactive-resume" && found.StartsWith("<p>", StringComparison.Ordinal) && Traps().IsMatch(found));
        }
        var bidi = StructuredResumes.With((new Skill { SkillName = "Ru\u202Est\u0000\u0007\u200B", SkillType = SkillType.HardSkill }, null));
        if (format != ResumeFormat.JsonResume) Assert.Contains("Rust", StructuredResumes.Texts(StructuredResumes.Parse(format, format.Write(bidi).Bytes)));
    }

    [Theory, MemberData(nameof(Formats))]
    public void The_report_counts_what_was_kept_by_section(ResumeFormat format)
    {
        var resume = StructuredResumes.Full;
        var notes = format.Write(resume).Fidelity.Notes;
        Assert.All(resume.Sections, section => Assert.Contains(notes, note => note.Kind == FidelityKind.Kept && note.Id == section.Section.Slug));
        Assert.All(notes, note => Assert.True(note.What.Length > 0 && note.Why.EndsWith('.')));
        Assert.Contains(notes, note => note.Kind != FidelityKind.Kept && note.What.StartsWith("Expiration date of ", StringComparison.Ordinal));
    }

    /// <summary>A text as it is, and as people read it: without marks of HTML and Markdown.</summary>
    static string Read(string text)
    {
        var words = WebUtility.HtmlDecode(Tags().Replace(text, " "));
        return string.Join('\n', text, WebUtility.HtmlDecode(text), words, Escapes().Replace(words, "${sign}"));
    }

    static IEnumerable<string> Words(object value) => value switch
    {
        string text => [CleanText.Line(text).Contains("://", StringComparison.Ordinal) ? SafeUrl.OrNull(text)! : CleanText.Line(text)],
        IEnumerable<string> texts => texts.Select(CleanText.Line),
        PartialDate date => [date.ToString()],
        int number => [number.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        SkillType => ["soft_skill"],
        _ => throw new InvalidOperationException($"There is no way to find a {value.GetType()}."),
    };

    [GeneratedRegex("</?(p|ul|ol|li|strong|em|a|br)( [^<>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\\(?<sign>[\\`*_\[\]#+>!.)-])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escapes();

    [GeneratedRegex("<(script|img)|href=\"javascript:", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Traps();
}
