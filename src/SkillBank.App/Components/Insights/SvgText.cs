using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SkillBank.App.Components.Insights;

/// <summary>A text in a drawing. Razor keeps the tag's own name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public required string X { get; set; }

    [Parameter, EditorRequired]
    public required int Y { get; set; }

    [Parameter, EditorRequired]
    public required int Size { get; set; }

    [Parameter]
    public int Weight { get; set; } = 400;

    [Parameter, EditorRequired]
    public required string Class { get; set; }

    [Parameter]
    public string? Anchor { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "font-size", Size);
        if (Weight != 400) builder.AddAttribute(4, "font-weight", Weight);
        builder.AddAttribute(5, "class", Class);
        builder.AddAttribute(6, "text-anchor", Anchor);
        builder.AddContent(7, ChildContent);
        builder.CloseElement();
    }
}
