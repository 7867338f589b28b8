namespace SkillBank.EndToEnd.Browsers;

/// <summary>What someone sees the pages on.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Scale">Device pixels for one CSS pixel.</param>
sealed record Screen(int Width, int Height, Theme Theme = Theme.Light, float Scale = 1, bool IsTouch = false)
{
    public static Screen Desktop { get; } = new(1280, 800);

    public static Screen Phone { get; } = new(390, 844, IsTouch: true);

    /// <summary>The desktop at 200 %: a browser that zooms has half as many CSS pixels, each twice as large.</summary>
    public static Screen Zoomed { get; } = new(640, 400, Scale: 2);

    public Screen In(Theme theme) => this with { Theme = theme };
}

/// <summary>What the system prefers.</summary>
public enum Theme
{
    Light,
    Dark,
}
