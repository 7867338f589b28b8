using System.Globalization;
using System.Net;
using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Load.Accuracy;

/// <summary>A resume as other people's templates lay it out, so that reading is not measured on our own habits alone.</summary>
static class OtherLayouts
{
    /// <summary>A web page in one column, dates at the right end of the lines.</summary>
    public static string Page(ResumeDocument document)
    {
        var html = new StringBuilder(Head(document, "body{font:11pt/1.4 'DejaVu Sans',sans-serif;margin:0}h1{font-size:24pt;margin:0}h2{font-size:14pt;border-bottom:1px solid #999;margin:16pt 0 6pt}h3{font-size:11pt;margin:8pt 0 0}.when{float:right;font-weight:normal}.who{font-style:italic}p{margin:3pt 0}"));
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Of(document.Header.Name)}</h1><p>{Of(document.Header.Title)}</p><p>{string.Join(" | ", document.Header.Contacts.Select(Of))}</p>");
        foreach (var section in document.Sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Of(section.Title)}</h2>");
            if (section.Layout == SectionLayout.Pairs) html.Append(CultureInfo.InvariantCulture, $"<ul>{string.Concat(section.Items.Select(item => $"<li>{Of(Named(item))}</li>"))}</ul>");
            else
                foreach (var item in Each(section))
                    html.Append(CultureInfo.InvariantCulture, $"<h3><span class=when>{Of(item.Period)}</span>{Of(item.Title)}</h3><p class=who>{Of(Joined(", ", item.Subtitle, item.Place))}</p>{Text(item.Text)}{Facts(item)}");
        }
        return html.Append("</body></html>").ToString();
    }

    /// <summary>A web page with a column at the side, and dates in front of what they belong to.</summary>
    public static string Columns(ResumeDocument document)
    {
        var html = new StringBuilder(Head(document, "body{font:10pt/1.35 'DejaVu Serif',serif;margin:0;display:grid;grid-template-columns:30% 66%;gap:4%}h1{font-size:22pt;margin:0}h2{font-size:11pt;text-transform:uppercase;letter-spacing:.5pt;color:#246;margin:12pt 0 4pt}p,ul{margin:2pt 0}ul{padding-left:14pt}.row{display:grid;grid-template-columns:30% 68%;gap:2%;margin-bottom:6pt;break-inside:avoid}.row b{display:block}"));
        html.Append("<aside>");
        html.Append(CultureInfo.InvariantCulture, $"<h2>Contact</h2>{string.Concat(document.Header.Contacts.Select(contact => $"<p>{Of(contact)}</p>"))}");
        foreach (var section in document.Sections.Where(section => section.Layout == SectionLayout.Pairs))
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Of(section.Title)}</h2>{string.Concat(section.Items.Select(item => $"<p>{Of(Named(item))}</p>"))}");
        html.Append(CultureInfo.InvariantCulture, $"</aside><main><h1>{Of(document.Header.Name)}</h1><p>{Of(document.Header.Title)}</p>");
        foreach (var section in document.Sections.Where(section => section.Layout != SectionLayout.Pairs))
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Of(section.Title)}</h2>");
            foreach (var item in Each(section))
                html.Append(section.Layout == SectionLayout.Text
                    ? Text(item.Text)
                    : $"<div class=row><div>{Of(item.Period)}</div><div><b>{Of(item.Title)}</b>{Of(Joined(" – ", item.Subtitle, item.Place))}{Text(item.Text)}{Facts(item)}</div></div>");
        }
        return html.Append("</main></body></html>").ToString();
    }

    /// <summary>The article that many engineers set with LaTeX: bold titles, dates at the right, lists below.</summary>
    public static string Article(ResumeDocument document)
    {
        var tex = new StringBuilder("""
            \documentclass[10pt,a4paper]{article}
            \usepackage[margin=18mm]{geometry}
            \usepackage{fontspec}
            \usepackage[hidelinks]{hyperref}
            \setmainfont{DejaVu Serif}
            \setlength{\parindent}{0pt}
            \pagestyle{empty}
            \begin{document}

            """);
        tex.Append(CultureInfo.InvariantCulture, $"\\begin{{center}}{{\\LARGE\\bfseries {Tex(document.Header.Name)}}}\\\\[2pt] \\mbox{{}}{Tex(document.Header.Title)}\\\\ {string.Join(" $|$ ", document.Header.Contacts.Select(contact => contact.Url is { } url ? $"\\href{{{url.Replace("%", "\\%", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal)}}}{{{Tex(contact.Label)}}}" : Tex(contact.Label)))}\\end{{center}}\n");
        foreach (var section in document.Sections)
        {
            tex.Append(CultureInfo.InvariantCulture, $"\\section*{{{Tex(section.Title)}}}\n");
            if (section.Layout == SectionLayout.Pairs) tex.Append(CultureInfo.InvariantCulture, $"\\begin{{itemize}}{string.Concat(section.Items.Select(item => $"\\item {Tex(Named(item))}\n"))}\\end{{itemize}}\n");
            else
                foreach (var item in Each(section))
                {
                    if (Joined("", item.Title, item.Period).Length > 0) tex.Append(CultureInfo.InvariantCulture, $"\\textbf{{{Tex(item.Title)}}} \\hfill {Tex(item.Period)}\\\\\n");
                    if (Joined("", item.Subtitle, item.Place).Length > 0) tex.Append(CultureInfo.InvariantCulture, $"\\textit{{{Tex(item.Subtitle)}}} \\hfill \\textit{{{Tex(item.Place)}}}\n\n");
                    tex.Append(Latex(item.Text));
                    foreach (var fact in item.Facts) tex.Append(CultureInfo.InvariantCulture, $"{Tex(fact.Label)}: {Tex(fact.Value)}\n\n");
                    if (item.Tags.Count > 0) tex.Append(CultureInfo.InvariantCulture, $"{Tex(string.Join(", ", item.Tags))}\n\n");
                    tex.Append("\\medskip\n\n");
                }
        }
        return tex.Append("\\end{document}\n").ToString();
    }

    /// <summary>Roles at one employer stand under one heading with us; most people write each by itself.</summary>
    static IEnumerable<DocumentItem> Each(DocumentSection section) =>
        section.Items.SelectMany(item => item.Roles.Count == 0 ? [item] : item.Roles.Select(role => role with { Subtitle = item.Title ?? item.Subtitle, Place = role.Place ?? item.Place }));

    static string Named(DocumentItem item) => Joined(": ", item.Title, Joined(", ", item.Subtitle, string.Join(", ", item.Tags)));

    static string Joined(string between, params string?[] parts) => string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part)));

    static string Head(ResumeDocument document, string style) => $"<!doctype html><html lang=\"{document.Language}\"><head><meta charset=utf-8><title>{Of(document.Header.Name)}</title><style>@page{{size:A4;margin:16mm}}{style}</style></head><body>";

    static string Facts(DocumentItem item) => string.Concat(item.Facts.Select(fact => $"<p>{Of(fact.Label)}: {Of(fact.Value)}</p>")) + (item.Tags.Count > 0 ? $"<p>{Of(string.Join(", ", item.Tags))}</p>" : "");

    static string Of(string? text) => WebUtility.HtmlEncode(text ?? "");

    static string Of(DocumentLink link) => link.Url is { } url ? $"<a href=\"{Of(url)}\">{Of(link.Label)}</a>" : Of(link.Label);

    static string Text(RichText text) => string.Concat(text.Blocks.Select(block => block is RichList list
        ? $"<ul>{string.Concat(list.Items.Select(item => $"<li>{Of(string.Join(' ', item.Select(part => PlainText.Of(new([part])))))}</li>"))}</ul>" : $"<p>{Of(PlainText.Of(new([block])))}</p>"));

    static string Latex(RichText text) => string.Concat(text.Blocks.Select(block => block is RichList list
        ? $"\\begin{{itemize}}{string.Concat(list.Items.Select(item => $"\\item {Tex(string.Join(' ', item.Select(part => PlainText.Of(new([part])))))}\n"))}\\end{{itemize}}\n" : $"{Tex(PlainText.Of(new([block])))}\n\n"));

    static string Tex(string? text)
    {
        var tex = new StringBuilder();
        foreach (var sign in text ?? "")
            tex.Append(sign switch
            {
                '\\' => "\\textbackslash{}", '~' => "\\textasciitilde{}", '^' => "\\textasciicircum{}", '{' or '}' or '$' or '&' or '#' or '_' or '%' => $"\\{sign}", _ => sign.ToString(),
            });
        return tex.ToString();
    }
}
