using System.Globalization;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Html;

/// <summary>The only style of the page: for screens, light and dark, narrow and wide, and for paper.</summary>
static class HtmlStyle
{
    const string Ground = "#ffffff";
    const string DarkGround = "#16181c";

    /// <summary>The style sheet. Nothing in it comes from the document but its look, which is numbers, a color and a known family.</summary>
    public static string Of(DocumentLook look, Paper paper)
    {
        // A screen is read from farther away than paper: 10 pt there are 17 px here.
        var size = (look.Size * 1.7m).ToString("0.##", CultureInfo.InvariantCulture);
        var print = look.Size.ToString(CultureInfo.InvariantCulture);
        var margin = look.Margin.ToString(CultureInfo.InvariantCulture);
        return $$"""
            :root { color-scheme: light dark; --ink: #1d1f23; --muted: #565b64; --line: #d9dce1; --ground: {{Ground}}; --accent: {{AccentColor.On(look.Accent, Ground)}}; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e8e9eb; --muted: #a4a9b2; --line: #34383f; --ground: {{DarkGround}}; --accent: {{AccentColor.On(look.Accent, DarkGround)}}; } }
            * { box-sizing: border-box; }
            html { background: var(--ground); color: var(--ink); font: {{size}}px/1.5 {{Families(look.Text)}}; -webkit-text-size-adjust: 100%; }
            body { max-width: 50rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; overflow-wrap: anywhere; }
            h1, h2, h3, h4, p, ul, ol, dl, dd, address { margin: 0; padding: 0; font-style: normal; }
            h1, h2, h3, h4 { font-family: {{Families(look.Headings)}}; line-height: 1.25; text-wrap: balance; }
            h1 { font-size: 2.3em; letter-spacing: -0.01em; }
            h2 { font-size: 1.15em; color: var(--accent); border-bottom: 1px solid var(--line); padding-bottom: 0.25em; margin-bottom: 0.7em; }
            h3, h4 { font-size: 1em; flex: 1 1 55%; }
            h4 { font-weight: 600; }
            a { color: var(--accent); text-decoration: none; }
            a:hover, a:focus-visible { text-decoration: underline; text-underline-offset: 0.2em; }
            a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
            h3 a, h4 a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 0.2em; }
            .title { font-size: 1.15em; color: var(--muted); margin-top: 0.15em; }
            .person { display: flex; gap: 2rem; align-items: start; justify-content: space-between; }
            .person img { width: auto; height: 8rem; max-width: 40%; border-radius: 4px; object-fit: cover; }
            .run { list-style: none; display: flex; flex-wrap: wrap; margin-inline-start: -1.2em; clip-path: inset(-3px -3px -3px 1em); }
            [dir="rtl"] .run { clip-path: inset(-3px 1em -3px -3px); }
            .run > li::before { content: "·"; color: var(--muted); display: inline-block; width: 1.2em; text-align: center; }
            address .run { margin-top: 0.7em; color: var(--muted); }
            section { margin-top: 2.1em; }
            article + article { margin-top: 1.15em; }
            article article { margin-top: 0.8em; }
            .head { display: flex; flex-wrap: wrap; gap: 0 1.5em; align-items: baseline; justify-content: space-between; }
            .when { color: var(--muted); max-width: 45%; text-align: end; font-variant-numeric: tabular-nums; }
            .at, .facts, .tags, .links { color: var(--muted); }
            .run.facts, .run.tags, .run.links { margin-top: 0.25em; }
            .text > * + *, li > * + * { margin-top: 0.35em; }
            .head ~ .text, .at ~ .text { margin-top: 0.3em; }
            .text ul, .text ol { padding-inline-start: 1.3em; }
            .text li + li { margin-top: 0.2em; }
            .text li::marker { color: var(--accent); }
            dl > div + div { margin-top: 0.3em; }
            dt { display: inline; font-weight: 600; }
            dd { display: inline; }
            @media (max-width: 34rem) { body { padding: 1.75rem 1.1rem 3rem; } h1 { font-size: 1.9em; } .head { flex-direction: column; } .when { max-width: none; text-align: start; } address .run { flex-direction: column; } .person img { height: 5.5rem; } }
            @page { size: {{(paper == Paper.Letter ? "letter" : "A4")}}; margin: {{margin}}mm; }
            @media print {
              :root { color-scheme: light; --ink: #000; --muted: #4d4d4d; --line: #bfbfbf; --ground: {{Ground}}; --accent: {{AccentColor.On(look.Accent, Ground)}}; }
              html { font-size: {{print}}pt; line-height: 1.35; }
              body { max-width: none; padding: 0; }
              h1, h2, h3, h4, .head, .at { break-after: avoid; }
              p, li { orphans: 2; widows: 2; }
              .short, .keep { break-inside: avoid; }
              .page { break-before: page; }
              section { margin-top: 1.5em; }
              article + article { margin-top: 0.9em; }
              .head { flex-direction: row; flex-wrap: nowrap; }
              .when { max-width: 45%; text-align: end; }
              address .run { flex-direction: row; }
              .person img { height: 30mm; }
            }
            """;
    }

    static string Families(Typeface family) => $"\"{family.Name}\", " + (family.IsSerif
        ? "\"Iowan Old Style\", \"Palatino Linotype\", Cambria, Georgia, serif"
        : "system-ui, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif");
}
