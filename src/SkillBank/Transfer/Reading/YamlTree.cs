using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SkillBank.Transfer.Reading;

/// <summary>
/// A YAML file as objects, lists and texts. Nothing in it is more than text: no tag makes a type, no word is a number or a truth. What makes a small file
/// a large one is refused: aliases, endless nesting.
/// </summary>
sealed class YamlTree
{
    /// <summary>The largest file in bytes; a long one of the kind has some twenty thousand.</summary>
    const int MaxBytes = 4 * 1024 * 1024;

    const int MaxDepth = 40;

    const int MaxNodes = 200_000;

    readonly Dictionary<JsonNode, int> _lines = new(ReferenceEqualityComparer.Instance);
    int _left = MaxNodes;

    /// <summary>The top of the file.</summary>
    public JsonNode? Root { get; private set; }

    /// <summary>Whether the file has more documents after this.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The line of a part of it, from 1; null when it has none.</summary>
    public int? LineOf(JsonNode? node) => node is not null && _lines.TryGetValue(node, out var line) ? line : null;

    /// <exception cref="ImportException">It is no YAML, or more than may be.</exception>
    public static YamlTree Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MaxBytes) throw new ImportException($"The file has more than {MaxBytes / 1024 / 1024} MiB, which no YAML of a resume has.");
        var text = Encoding.UTF8.GetString(FileText.ToUtf8(file).Span);
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) throw new ImportException("The file is empty.");
            parser.Consume<DocumentStart>();
            var tree = new YamlTree();
            tree.Root = tree.Node(parser, 0);
            parser.Consume<DocumentEnd>();
            tree.HasMore = parser.Accept<DocumentStart>(out _);
            return tree;
        }
        catch (YamlException e)
        {
            throw new ImportException(Sentence(e.Message), (int)e.Start.Line, (int)e.Start.Column);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The scanner does not foresee everything that a damaged file can have.
            throw new ImportException("This is no YAML; a part of it is damaged.");
        }
    }

    JsonNode? Node(IParser parser, int depth)
    {
        if (--_left < 0) throw new ImportException($"The file has more than {MaxNodes:N0} parts, which no resume has.");
        if (depth > MaxDepth) throw At(parser.Current!, $"It nests more than {MaxDepth} deep.");
        if (parser.TryConsume<Scalar>(out var scalar)) return Known(IsNothing(scalar) ? null : JsonValue.Create(scalar.Value), scalar);
        if (parser.TryConsume<AnchorAlias>(out var alias)) throw At(alias, $"It refers to another place by *{TextLimits.Storable(alias.Value.Value, 40)}. Write the value out there.");
        if (parser.TryConsume<SequenceStart>(out var start))
        {
            JsonArray items = [];
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, depth + 1));
            return Known(items, start);
        }
        var mapping = parser.Consume<MappingStart>();
        JsonObject pairs = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.Current is not Scalar) throw At(parser.Current!, "A key that is more than a word cannot be read.");
            var key = parser.Consume<Scalar>();
            if (pairs.ContainsKey(key.Value)) throw At(key, $"The key \"{TextLimits.Storable(key.Value, 40)}\" is there twice.");
            pairs[key.Value] = Node(parser, depth + 1);
        }
        return Known(pairs, mapping);
    }

    JsonNode? Known(JsonNode? node, ParsingEvent at)
    {
        if (node is not null) _lines[node] = (int)at.Start.Line;
        return node;
    }

    static bool IsNothing(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";

    static ImportException At(ParsingEvent place, string reason) => new(reason, (int)place.Start.Line, (int)place.Start.Column);

    static string Sentence(string message) => message.TrimEnd('.') is { Length: > 0 } text ? $"This is no YAML: {TextLimits.Storable(text, 200)}." : "This is no YAML.";
}
