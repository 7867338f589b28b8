using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>How large a portrait is printed by word processors, in millimeters.</summary>
/// <param name="Width">At most <see cref="MaxWidth"/>.</param>
/// <param name="Height">At most <see cref="MaxHeight"/>.</param>
sealed record PortraitSize(decimal Width, decimal Height)
{
    /// <summary>How high it is, if it is not too wide.</summary>
    public const int MaxHeight = 30;

    /// <summary>How wide it is at most.</summary>
    public const int MaxWidth = 45;

    /// <summary>Reads the head of the file; null when it is no picture.</summary>
    public static PortraitSize? Of(DocumentPhoto photo)
    {
        if (PictureSize.Of(photo) is not { } size)
            return null;
        var scale = Math.Min((decimal)MaxHeight / size.Height, (decimal)MaxWidth / size.Width);
        return new(size.Width * scale, size.Height * scale);
    }
}
