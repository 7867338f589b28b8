using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SkillBank.Documents.Document;

namespace SkillBank.App.Components.Parts;

/// <summary>Shows a text as it will read: paragraphs, bullets, bold, italic, links that lead somewhere safe.</summary>
public sealed class RichTextView : ComponentBase
{
    /// <summary>The text as it is written.</summary>
    [Parameter, EditorRequired]
    public required string? Text { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) => Blocks(builder, RichTextParser.Parse(Text).Blocks, tight: false);

    static void Blocks(RenderTreeBuilder builder, IReadOnlyList<RichBlock> blocks, bool tight)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RichParagraph paragraph when tight && blocks[0] == block:
                    Spans(builder, paragraph.Spans);
                    break;
                case RichParagraph paragraph:
                    builder.OpenElement(0, "p");
                    Spans(builder, paragraph.Spans);
                    builder.CloseElement();
                    break;
                case RichList list:
                    builder.OpenElement(1, list.Ordered ? "ol" : "ul");
                    if (list is { Ordered: true, Start: not 1 }) builder.AddAttribute(2, "start", list.Start);
                    foreach (var item in list.Items)
                    {
                        builder.OpenElement(3, "li");
                        Blocks(builder, item, tight: true);
                        builder.CloseElement();
                    }
                    builder.CloseElement();
                    break;
            }
        }
    }

    static void Spans(RenderTreeBuilder builder, IReadOnlyList<RichSpan> spans)
    {
        foreach (var span in spans)
        {
            switch (span)
            {
                case RichPlain plain:
                    builder.AddContent(4, plain.Text);
                    break;
                case RichBreak:
                    builder.AddMarkupContent(5, "<br>");
                    break;
                case RichEmphasis emphasis:
                    builder.OpenElement(6, emphasis.Emphasis == Emphasis.Strong ? "strong" : "em");
                    Spans(builder, emphasis.Spans);
                    builder.CloseElement();
                    break;
                case RichLink link when SafeUrl.OrNull(link.Url) is { } url:
                    builder.OpenElement(7, "a");
                    builder.AddAttribute(8, "href", url);
                    builder.AddAttribute(9, "rel", "noopener noreferrer nofollow");
                    builder.AddAttribute(10, "target", "_blank");
                    Spans(builder, link.Spans);
                    builder.CloseElement();
                    break;
                case RichLink link:
                    Spans(builder, link.Spans);
                    break;
            }
        }
    }
}
