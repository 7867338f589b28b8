namespace SkillBank.Rules;

/// <summary>
/// What was asked for breaks a rule; nothing was stored. Front ends translate it once: problem+json, messages beside fields, red lines.
/// </summary>
/// <param name="errors">Messages by camelCase property; the empty key is the request as a whole.</param>
public sealed class RuleException(IReadOnlyDictionary<string, string[]> errors)
    : Exception(string.Join(' ', errors.SelectMany(error => error.Value.Select(message => error.Key.Length == 0 ? message : $"{error.Key}: {message}"))))
{
    /// <summary>A single broken rule.</summary>
    public RuleException(string property, string message) : this(new Dictionary<string, string[]> { [property] = [message] })
    {
    }

    /// <summary>Messages by camelCase property; the empty key is the request as a whole.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => errors;
}

/// <summary>Gathers messages until everything is checked.</summary>
public sealed class RuleErrors
{
    readonly Dictionary<string, List<string>> _messages = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsEmpty => _messages.Count == 0;

    /// <summary>Whether a property has a message.</summary>
    public bool Has(string property) => _messages.ContainsKey(property);

    /// <summary>Adds a message about a property, or about the whole when the property is empty.</summary>
    public void Add(string property, string message)
    {
        if (!_messages.TryGetValue(property, out var list)) _messages[property] = list = [];
        if (!list.Contains(message)) list.Add(message);
    }

    /// <summary>Adds what was gathered here to another.</summary>
    public void CopyTo(RuleErrors other)
    {
        foreach (var (property, messages) in _messages)
            foreach (var message in messages)
                other.Add(property, message);
    }

    /// <summary>Stops here when anything is wrong.</summary>
    /// <exception cref="RuleException">With every message gathered.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty) throw new RuleException(_messages.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
    }
}
