using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Typesetting;

public sealed class OwnTemplateTests : IAsyncDisposable
{
    const string Description = """{ "name": "Mine", "description": "Bare.", "audience": "Me.", "defaults": { "size": 11 }, "options": { "tone": { "label": "Tone", "type": "choice", "default": "calm", "choices": { "calm": "Calm" } } } }""";
    const string Layout = """
        #import "../lib.typ": *
        #show: resume
        #if name != none { tracked(data.header, title(words(name))) }
        #contacts(theme)
        #text(opt.tone)
        #sections(theme, data.sections)
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("skillbank-test-").FullName;
    readonly TypesettingPool _pool;

    public OwnTemplateTests() => _pool = new(Typesetter.Patient with { Workers = 1, OwnTemplatesDirectory = _folder });

    void Write(string name, string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name, file))!);
        File.WriteAllText(Path.Combine(_folder, name, file), text);
    }

    void Template(string name, string layout = Layout, string description = Description)
    {
        Write(name, "template.json", description);
        Write(name, "template.typ", layout);
    }

    Task<PdfResult> PrintAsync(string template, ResumeDocument? document = null) =>
        new PdfWriter(_pool).WriteAsync(document ?? Corpus.Sparse, new() { Template = template }, TestContext.Current.CancellationToken);

    [Fact]
    public void Without_a_folder_there_is_what_is_installed()
    {
        var catalog = new TemplateCatalog(new TypesettingOptions().TemplatesDirectory, Path.Combine(_folder, "none"));
        Assert.Contains(catalog.All, template => template.Slug == "classic");
        Assert.Empty(catalog.Problems);
    }

    [Fact]
    public async Task A_template_prints_with_the_library_and_with_the_options_that_all_have()
    {
        Template("mine");
        var template = _pool.Templates.Find("mine")!;
        Assert.Equal(("11", "calm"), (template.Options["size"].Default, template.Options["tone"].Default));

        var text = await ExternalTool.TextAsync((await PrintAsync("mine")).Bytes);
        Assert.Contains("calm", text, StringComparison.Ordinal);
        Assert.All(DocumentTexts.Of(Corpus.Sparse, periods: true).SelectMany(line => line.Split(' ')), word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.NotEmpty((await PrintAsync("classic")).Bytes);
    }

    [Fact]
    public async Task What_is_changed_while_the_program_runs_is_printed_changed()
    {
        Template("mine");
        var before = new PdfWriter(_pool).VersionOf(Corpus.Sparse, new() { Template = "mine" });
        await PrintAsync("mine");
        Write("mine", "parts/word.typ", "#let word = \"boldly\"");
        Write("mine", "template.typ", Layout + "\n#import \"parts/word.typ\": word\n#text(word)");
        Assert.NotEqual(before, new PdfWriter(_pool).VersionOf(Corpus.Sparse, new() { Template = "mine" }));
        Assert.Contains("boldly", await ExternalTool.TextAsync((await PrintAsync("mine")).Bytes), StringComparison.Ordinal);

        Write("mine", "parts/word.typ", "#let word = \"calmly, this time\"");
        Assert.Contains("calmly", await ExternalTool.TextAsync((await PrintAsync("mine")).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_file_and_line_and_leaves_the_others_usable()
    {
        Template("mine", Layout + "\n#sectoins(1)");
        var error = await Assert.ThrowsAsync<TypesettingException>(() => PrintAsync("mine"));
        Assert.Equal(TypesettingFailure.Template, error.Failure);
        Assert.Contains("unknown variable: sectoins", error.Message, StringComparison.Ordinal);
        Assert.Contains("template.typ:7:2", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty((await PrintAsync("classic")).Bytes);
    }

    [Theory]
    [InlineData("""{ "name": "Mine" }""", "audience")]
    [InlineData("""{ "name": "M", "description": "D", "audience": "A", "defaults": { "colour": "#000000" } }""", "colour")]
    [InlineData("""{ "name": "M", "description": "D", "audience": "A", "defaults": { "size": 99 } }""", "size")]
    [InlineData("""{ "name": "M", "description": "D", "audience": "A", "without": ["hue"] }""", "hue")]
    [InlineData("""{ "name": "M", "description": "D", "audience": "A", "options": { "size": { "label": "S", "type": "number", "default": 9 } } }""", "defaults")]
    [InlineData("{", "template.json")]
    public void A_description_that_cannot_be_used_is_a_problem_of_its_own(string description, string says)
    {
        Template("mine", description: description);
        Template("other");
        Assert.Contains(says, _pool.Templates.Problems["mine"], StringComparison.Ordinal);
        Assert.Contains("cannot be used", _pool.Templates.Explain("mine"), StringComparison.Ordinal);
        Assert.NotNull(_pool.Templates.Find("other"));
        Assert.Null(_pool.Templates.Find("mine"));
    }

    [Theory]
    [InlineData("#import \"@preview/stranger:1.0.0\": *")]
    [InlineData("#import \"\\u{40}preview/stranger:1.0.0\": *")]
    [InlineData("#let at = \"@\"\n#import (at + \"preview/stranger:1.0.0\"): *")]
    [InlineData("#import at + \"preview/stranger:1.0.0\": *")]
    [InlineData("#{\n  include sys.inputs.data\n}")]
    public void What_would_fetch_programs_is_refused_before_it_runs(string line)
    {
        Template("mine", Layout + "\n" + line);
        Assert.Contains("template.typ imports", _pool.Templates.Problems["mine"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("CI") is null, "Making links needs a privilege on Windows.");
        Template("mine");
        File.CreateSymbolicLink(Path.Combine(_folder, "mine", "secrets.txt"), Path.Combine(AppContext.BaseDirectory, "SkillBank.Documents.dll"));
        Assert.Contains("is a link", _pool.Templates.Problems["mine"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#read(\"../../../../../../../etc/hostname\")")]
    [InlineData("#read(\"/../secret.txt\")")]
    public async Task Files_outside_of_the_folder_cannot_be_read(string line)
    {
        File.WriteAllText(_folder + ".txt", "secret");
        Template("mine", Layout + "\n" + line);
        var error = await Assert.ThrowsAsync<TypesettingException>(() => PrintAsync("mine"));
        Assert.Equal(TypesettingFailure.Template, error.Failure);
        File.Delete(_folder + ".txt");
    }

    [Theory, InlineData("classic", "installed"), InlineData("My Template", "small letters")]
    public void Names_that_are_taken_or_no_names_are_refused(string name, string says)
    {
        Template(name);
        Assert.Contains(says, _pool.Templates.Problems[name], StringComparison.Ordinal);
        Assert.Single(_pool.Templates.All, template => template.Slug == "classic");
    }

    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
