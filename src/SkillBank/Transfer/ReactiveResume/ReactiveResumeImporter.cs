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
        var (hasBasics, hasSections) = (false, false);
        try
        {
            var reader = new Utf8JsonReader(FileText.ToUtf8(file.Bytes).Span, new JsonReaderOptions { MaxDepth = JsonFile.MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                hasBasics |= reader.ValueTextEquals("basics"u8);
                hasSections |= reader.ValueTextEquals("sections"u8);
                reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or ImportException or InvalidOperationException)
        {
            // A broken file is recognized by what comes before the break; reading it then says what is wrong.
        }
        return hasSections && hasBasics;
    }

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file) => new ReactiveResumeReader(JsonFile.Read(file.Bytes)).Read();
}
