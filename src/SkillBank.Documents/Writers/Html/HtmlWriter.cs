using System.Security.Cryptography;
using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Html;

/// <summary>
/// Prints a document as a page that needs nothing else: no script, no other file, a style for screens and one for paper, and the facts once more as
/// schema.org data for machines.
/// </summary>
sealed class HtmlWriter
{
    readonly Markup _html = new();
    readonly HtmlText _text;
    readonly DocumentWords _words;

    HtmlWriter(DocumentWords words) => (_text, _words) = (new(_html), words);

    /// <summary>Prints a document.</summary>
    /// <returns>The page; equal documents give equal pages.</returns>
    public static string Write(ResumeDocument document, DocumentLook look)
    {
        var printable = PrintableDocument.Of(document);
        var writer = new HtmlWriter(printable.Words);
        writer._html.Raw("<!DOCTYPE html>\n");
        var language = DocumentLanguage.Of(printable.Language);
        using (writer._html.Element("html", ("lang", language.Tag), ("dir", language.RightToLeft ? "rtl" : "ltr")))
        {
            writer.Head(printable, HtmlStyle.Of(look, printable.Paper));
            writer._html.RightToLeft = language.RightToLeft;
            using (writer._html.Element("body"))
            {
                writer.Header(printable.Header);
                using (writer._html.Element("main"))
                    foreach (var section in printable.Sections)
                        writer.Section(section);
            }
        }

        return writer._html + "\n";
    }

    void Head(ResumeDocument document, string style)
    {
        using var head = _html.Element("head");
        _html.Void("meta", ("charset", "utf-8"));
        // Nothing may be loaded or run; the style is named by its hash, so that no other can come in.
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        _html.Void("meta", ("http-equiv", "Content-Security-Policy"),
            ("content", $"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'"));
        _html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        _html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        _html.Element("title", PrintableDocument.TitleOf(document));
        if (document.Header.Name.Length > 0)
            _html.Void("meta", ("name", "author"), ("content", document.Header.Name));
        using (_html.Element("style"))
            _html.Raw(style);
        using (_html.Element("script", ("type", "application/ld+json")))
            _html.Raw(SchemaOrg.Of(document));
    }

    void Header(DocumentHeader header)
    {
        using var element = _html.Element("header", ("class", "person"));
        using (_html.Element("div"))
        {
            if (header.Name.Length > 0)
                _html.Element("h1", header.Name);
            if (header.Title is { } title)
                _html.Element("p", title, ("class", "title"));
            if (header.Contacts.Count > 0)
                using (_html.Element("address"))
                    Run(null, header.Contacts, contact => _text.Link(contact.Label, contact.Url));
        }

        if (header.Photo is { } photo)
            _html.Void("img", ("alt", header.Name), ("src", $"data:{(photo.Kind == PhotoKind.Png ? "image/png" : "image/jpeg")};base64,{Convert.ToBase64String(photo.Bytes.Span)}"));
    }

    void Section(DocumentSection section)
    {
        string?[] classes = [section.KeepTogether ? "keep" : null, section.StartsOnNewPage ? "page" : null];
        var all = string.Join(' ', classes.OfType<string>());
        using var element = _html.Element("section", ("class", all.Length > 0 ? all : null));
        if (section.Title.Length > 0)
            _html.Element("h2", section.Title);
        if (SectionShape.RunsOn(section))
            Run(null, section.Items, Short);
        else if (section.Layout == SectionLayout.Pairs)
            Pairs(section.Items);
        else
            foreach (var item in section.Items)
                Item(item, "h3");
    }

    void Item(DocumentItem item, string level)
    {
        using var article = _html.Element("article", ("class", SectionShape.IsShort(item) ? "short" : null));
        if (SectionShape.HeadOf(item) is not null || item.Period is not null)
        {
            using var head = _html.Element("div", ("class", "head"));
            if (SectionShape.HeadOf(item) is { } words)
                using (_html.Element(level))
                    _text.Link(words, item.Url);
            When(item);
        }

        if (SectionShape.SecondLineOf(item) is { Count: > 0 } details)
            _html.Element("p", string.Join(_words.Comma, details), ("class", "at"));
        Body(item);
        // No level is skipped: where the item has no heading, its roles stand for it.
        foreach (var role in item.Roles)
            Item(role, SectionShape.HeadOf(item) is null ? level : "h4");
    }

    /// <summary>A period whose two dates stand on the two sides of a dash is two times; one of a single date is one.</summary>
    void When(DocumentItem item)
    {
        if (item.Period is not { } period)
            return;
        using var when = _html.Element("p", ("class", "when"));
        var sides = period.Split(" – ");
        if (item.Dates is { Start: { } only, GoesOn: false } dates && dates.End == only && sides.Length == 1)
            Time(period, only);
        else if (item.Dates is { Start: { } start } span && sides.Length == 2)
        {
            Time(sides[0], start);
            _html.Text(" – ");
            Time(sides[1], span.End);
        }
        else
            _html.Text(period);
    }

    void Time(string words, string? date)
    {
        if (date is null)
            _html.Text(words);
        else
            _html.Element("time", words, ("datetime", date));
    }

    void Pairs(IReadOnlyList<DocumentItem> items)
    {
        using var list = _html.Element("dl");
        foreach (var item in items)
        {
            using var pair = _html.Element("div");
            var rest = string.Join(_words.Comma, SectionShape.SecondLineOf(item).Append(item.Period ?? "").Concat(item.Tags).Where(text => text.Length > 0));
            using (_html.Element("dt"))
            {
                _text.Link(SectionShape.HeadOf(item) ?? "", item.Url);
                if (SectionShape.HeadOf(item) is not null && rest.Length > 0)
                    _html.Text(_words.Colon);
            }

            using var value = _html.Element("dd");
            _html.Text(rest);
            Body(item with { Tags = [] });
            foreach (var role in item.Roles)
                Item(role, "h3");
        }
    }

    void Short(DocumentItem item)
    {
        var rest = string.Join(_words.Comma, SectionShape.SecondLineOf(item).Append(item.Period ?? "").Where(text => text.Length > 0));
        var head = SectionShape.HeadOf(item) ?? "";
        if (rest.Length == 0)
        {
            _text.Link(head, item.Url);
            return;
        }

        using (_html.Element("strong"))
            _text.Link(head, item.Url);
        _html.Text($" {rest}");
    }

    void Body(DocumentItem item)
    {
        Run("facts", item.Facts, fact =>
        {
            _html.Text(fact.Label.Length > 0 && fact.Value.Length > 0 ? fact.Label + _words.Colon : fact.Label);
            _text.Link(fact.Value, fact.Url);
        });
        if (!item.Text.IsEmpty)
            using (_html.Element("div", ("class", "text")))
                _text.Blocks(item.Text.Blocks);
        Run("tags", item.Tags, _html.Text);
        Run("links", item.Links, link => _text.Link(link.Label, link.Url));
    }

    /// <summary>Things that run on in a line: a list to whom it is read out.</summary>
    void Run<T>(string? name, IReadOnlyList<T> things, Action<T> print)
    {
        if (things.Count == 0)
            return;
        using var list = _html.Element("ul", ("class", name is null ? "run" : $"run {name}"));
        foreach (var thing in things)
        {
            using var item = _html.Element("li");
            print(thing);
        }
    }
}
