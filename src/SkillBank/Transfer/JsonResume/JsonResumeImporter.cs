using System.Text.Json;

namespace SkillBank.Transfer.JsonResume;

/// <summary>Reads JSON Resume, schema 1.0.0 and the names that older files use.</summary>
public sealed class JsonResumeImporter : IImporter
{
    static readonly HashSet<string> Known = [.. ItemMappings.All.Select(mapping => mapping.Key), "basics"];

    /// <inheritdoc/>
    public string Slug => JsonResumeFormat.Slug;

    /// <inheritdoc/>
    public string Title => "JSON Resume";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        var found = false;
        try
        {
            var text = FileText.ToUtf8(file.Bytes).Span;
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonFile.MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                // Reactive Resume has "basics" too, but keeps its lists under these.
                if (reader.ValueTextEquals("sections"u8) || reader.ValueTextEquals("customSections"u8)) return false;
                found = found || (reader.GetString() is { } key && Known.Contains(key));
                reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or ImportException or InvalidOperationException)
        {
            // A broken file is recognized by what comes before the break; reading it then says what is wrong.
        }
        return found;
    }

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file) => new JsonResumeReader(JsonFile.Read(file.Bytes)).Read();
}
