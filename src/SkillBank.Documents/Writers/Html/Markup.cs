using System.Text;

namespace SkillBank.Documents.Writers.Html;

/// <summary>Writes HTML. Text and attributes come in as they are and are escaped here; the names of elements and attributes are ours.</summary>
sealed class Markup
{
    readonly StringBuilder _html = new(16 * 1024);
    readonly List<string> _open = [];
    bool _fresh = true;

    /// <summary>Begins an element; disposing of what it gives ends it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Names and values; one whose value is null is left out.</param>
    public End Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (!_fresh && IsBlock(name))
            _html.Append('\n');
        Tag(name, attributes);
        _open.Add(name);
        _fresh = true;
        return new(this);
    }

    /// <summary>An element without content, or one of text only.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Element(name, attributes))
            Text(text);
    }

    /// <summary>An element that has no end.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (!_fresh && IsBlock(name))
            _html.Append('\n');
        Tag(name, attributes);
        _fresh = false;
    }

    /// <summary>Whether text is written from right to left; what is not within it is then set apart, so that its signs keep their places.</summary>
    public bool RightToLeft { get; set; }

    /// <summary>Text within an element.</summary>
    public void Text(string text)
    {
        foreach (var (piece, fromTheRight) in RightToLeft ? DirectionalText.Pieces(text, rightToLeft: true) : [(text, true)])
        {
            if (!fromTheRight)
                Tag("bdi", [("dir", "ltr")]);
            Escape(piece, quotes: false);
            if (!fromTheRight)
                _html.Append("</bdi>");
        }

        _fresh = false;
    }

    /// <summary>What is HTML, a style or data already, and ours from the first letter to the last.</summary>
    public void Raw(string html) => _html.Append(html);

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    void Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
                continue;
            _html.Append(' ').Append(attribute).Append("=\"");
            Escape(value, quotes: true);
            _html.Append('"');
        }

        _html.Append('>');
    }

    void Escape(string text, bool quotes)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' when quotes => _html.Append("&quot;"),
                _ => _html.Append(c),
            };
        }
    }

    static bool IsBlock(string name) => name is not ("a" or "b" or "i" or "em" or "strong" or "span" or "time" or "br" or "bdi");

    void Close()
    {
        var name = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _html.Append("</").Append(name).Append('>');
        _fresh = false;
    }

    /// <summary>Ends an element.</summary>
    public readonly struct End(Markup markup) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => markup.Close();
    }
}
