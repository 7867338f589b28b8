using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests;

/// <summary>Small portraits, 2 pixels wide and 3 high, gray.</summary>
static class SamplePictures
{
    public static DocumentPhoto Of(PhotoKind kind) => kind == PhotoKind.Png ? Png : Jpeg;

    static DocumentPhoto Png { get; } = new(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAAAAACcgYFdAAAAEUlEQVQI12OsY2BiYGBiYAAABBQAhLDvJXEAAAAASUVORK5CYII="), PhotoKind.Png);

    static DocumentPhoto Jpeg { get; } = new(Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAADAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AJ//Z"), PhotoKind.Jpeg);
}
