using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SkillBank.Transfer.RenderCv;

/// <summary>
/// Writes objects, lists and texts as YAML. Every text is in double quotes, where nothing means anything but the characters that it stands for:
/// neither <c>no</c> nor <c>2020-01</c>, neither <c>*</c> nor <c>!!</c> can be read as something else.
/// </summary>
static partial class YamlFile
{
    /// <summary>The file, UTF-8, ending with a line feed.</summary>
    /// <param name="root">Objects, lists and texts only.</param>
    public static byte[] Write(JsonObject root)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n");
    }

    static void Emit(IEmitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject pairs:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, pairs.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in pairs)
                {
                    emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, key, FieldName().IsMatch(key) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, isPlainImplicit: true, isQuotedImplicit: true));
                    Emit(emitter, value);
                }
                emitter.Emit(new MappingEnd());
                break;
            case JsonArray items:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in items) Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            default:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, node?.ToString() ?? "", ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true));
                break;
        }
    }

    /// <summary>Words that YAML takes for nothing but themselves; it has other ideas about <c>no</c>, <c>on</c> and <c>null</c>.</summary>
    [GeneratedRegex("^(?!(yes|no|on|off|true|false|null|y|n)$)[a-z]+(_[a-z]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex FieldName();
}
