using System.Collections.Immutable;

namespace SkillBank.Transfer;

/// <summary>
/// An invented person with every section filled, to look around with. The file travels inside the program, so that it is there wherever the program is
/// installed; it is imported like any other file.
/// </summary>
/// <param name="Name">The person's name.</param>
/// <param name="FileName">The file's name, by which the import can be told from others.</param>
/// <param name="File">The bytes of a JSON Resume.</param>
public sealed record SamplePerson(string Name, string FileName, ImmutableArray<byte> File)
{
    /// <summary>The one that ships with the program.</summary>
    public static SamplePerson Default => Shipped.Value;

    static readonly Lazy<SamplePerson> Shipped = new(() => Read("Noémie Adeyemi-Sørensen", "noemie-adeyemi-sorensen.json"));

    static SamplePerson Read(string name, string fileName)
    {
        using var resource = typeof(SamplePerson).Assembly.GetManifestResourceStream($"samples/{fileName}")
            ?? throw new InvalidOperationException($"The program was built without samples/{fileName}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new(name, fileName, ImmutableArray.Create(bytes));
    }
}
