using SkillBank.Documents.Templates;

namespace SkillBank.Documents.Tests.Templates;

/// <summary>docs/templates.md shows every template as it is.</summary>
public sealed class TemplateGalleryTests(Typesetter typesetter)
{
    [Theory, MemberData(nameof(TemplateMatrixTests.Templates), MemberType = typeof(TemplateMatrixTests))]
    public void Every_template_is_shown_with_its_words_and_a_picture(string slug)
    {
        const string again = "Run eng/template-pictures.sh.";
        var docs = Path.Combine(Root(), "docs");
        var template = typesetter.Pool.Templates.Find(slug)!;
        var page = File.ReadAllText(Path.Combine(docs, "templates.md"));

        foreach (var part in new[] { $"## {template.Name}\n", template.Description, template.Audience, $"pictures/templates/{slug}.png" })
            Assert.True(page.Contains(part, StringComparison.Ordinal), $"docs/templates.md does not say '{part}'. {again}");
        foreach (var (key, option) in template.Options.Where(option => option.Value.Group == TemplateOptionGroup.Template))
            Assert.True(page.Contains($"**{option.Label}** (`{key}`)", StringComparison.Ordinal), $"docs/templates.md does not name the option '{key}' of {slug}. {again}");
        var picture = new FileInfo(Path.Combine(docs, "pictures", "templates", slug + ".png"));
        Assert.True(picture.Exists, $"{slug} has no picture. {again}");
        Assert.InRange(picture.Length, 5_000, 120_000);
    }

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SkillBank.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No SkillBank.slnx above the tests.");
        return folder;
    }
}
