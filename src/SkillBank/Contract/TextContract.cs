using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SkillBank.Documents.Document;

namespace SkillBank.Contract;

/// <summary>Blocks and spans of text say in JSON what they are.</summary>
static class TextContract
{
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Type == typeof(RichBlock)) type.PolymorphismOptions = Kinds(("paragraph", typeof(RichParagraph)), ("list", typeof(RichList)));
        else if (type.Type == typeof(RichSpan)) type.PolymorphismOptions = Kinds(
            ("text", typeof(RichPlain)), ("break", typeof(RichBreak)), ("emphasis", typeof(RichEmphasis)), ("link", typeof(RichLink)));
        else if (type.Type == typeof(RichText)) type.Properties.Remove(type.Properties.First(property => property.Name == "isEmpty"));
    }

    static JsonPolymorphismOptions Kinds(params (string Name, Type Type)[] kinds)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var (name, type) in kinds) options.DerivedTypes.Add(new(type, name));
        return options;
    }
}
