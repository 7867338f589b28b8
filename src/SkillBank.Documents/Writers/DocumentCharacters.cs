using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>What a document prints, as one heap of characters: for choosing fonts.</summary>
static class DocumentCharacters
{
    /// <summary>Every character beyond ASCII, once.</summary>
    public static IReadOnlySet<Rune> Of(ResumeDocument document)
    {
        HashSet<Rune> characters = [];
        foreach (var text in Texts(document))
        {
            if (text is null || System.Text.Ascii.IsValid(text)) continue;
            foreach (var rune in CleanText.Lines(text).EnumerateRunes())
                if (!rune.IsAscii) characters.Add(rune);
        }
        return characters;
    }

    static IEnumerable<string?> Texts(ResumeDocument document) =>
    [
        document.Header.Name, document.Header.Title, document.Words.Page, document.Words.Comma, document.Words.Colon,
        .. document.Header.Contacts.Select(contact => contact.Label),
        .. document.Sections.SelectMany(section => section.Items.SelectMany(Texts).Prepend(section.Title)),
    ];

    static IEnumerable<string?> Texts(DocumentItem item) =>
    [
        item.Title, item.Subtitle, item.Place, item.Period, .. item.Tags,
        .. item.Facts.SelectMany(fact => new[] { fact.Label, fact.Value }),
        .. item.Links.Select(link => link.Label),
        .. item.Text.Blocks.SelectMany(Texts),
        .. item.Roles.SelectMany(Texts),
    ];

    static IEnumerable<string?> Texts(RichBlock block) => block switch
    {
        RichParagraph paragraph => paragraph.Spans.SelectMany(Texts),
        RichList list => list.Items.SelectMany(item => item).SelectMany(Texts),
        _ => [],
    };

    static IEnumerable<string?> Texts(RichSpan span) => span switch
    {
        RichPlain plain => [plain.Text],
        RichEmphasis emphasis => emphasis.Spans.SelectMany(Texts),
        RichLink link => link.Spans.SelectMany(Texts),
        _ => [],
    };
}
