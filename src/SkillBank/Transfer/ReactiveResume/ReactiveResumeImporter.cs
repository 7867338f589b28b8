using System.Text.Json;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>Reads Reactive Resume's JSON, as versions 4, 5 and 6 export it.</summary>
public sealed class ReactiveResumeImporter : IImporter
{
    /// <inheritdoc/>
    public string Slug => ReactiveResumeFormat.Slug;

    /// <inheritdoc/>
    public string Title => "Reactive Resume";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(FileText.ToUtf8(file.Bytes).Span, new JsonReaderOptions { MaxDepth = JsonFile.MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            ReadNames(ref reader, found, isTop: true);
        }
        catch (Exception e) when (e is JsonException or ImportException or InvalidOperationException)
        {
            // A broken file is recognized by what comes before the break; reading it then says what is wrong.
        }
        return found.Contains("basics") && (found.Contains("sections") || found.Contains("customSections"));
    }

    static void ReadNames(ref Utf8JsonReader reader, HashSet<string> found, bool isTop)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            found.Add(name);
            if (isTop && name == ReactiveResumeFormat.Wrapping && reader.Read() && reader.TokenType == JsonTokenType.StartObject) ReadNames(ref reader, found, isTop: false);
            else reader.Skip();
        }
    }

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file) => new ReactiveResumeReader(JsonFile.Read(file.Bytes)).Read();
}
