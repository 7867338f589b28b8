using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Contract;

/// <summary>
/// The one place where envelopes become flat: the properties of an entry's details stand beside its id, order and times.
/// Bodies are described by <see cref="New{T}"/> and <see cref="Partial{T}"/>: the same properties, without what only Skill Bank sets.
/// </summary>
static class Flattening
{
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        if (type.Type == typeof(Profile)) new Envelope<Profile>(type).Id(p => p.Id).Property("name", p => p.Name).Details(p => p.Details)
            .Versioned(p => p.Version, p => p.CreatedAt, p => p.UpdatedAt);
        else if (type.Type == typeof(Contact)) new Envelope<Contact>(type).Id(c => c.ProfileId).Details(c => c.Details)
            .Versioned(c => c.Version, c => c.CreatedAt, c => c.UpdatedAt);
        else if (type.Type == typeof(Resume)) new Envelope<Resume>(type).Id(r => r.Id).Details(r => r.Details).Property("sections", r => r.AllSections())
            .Versioned(r => r.Version, r => r.CreatedAt, r => r.UpdatedAt);
        else if (type.Type == typeof(Snapshot)) Snapshot(type);
        else if (type.Type == typeof(Bank)) Bank(type);
        else if (Argument(type.Type, typeof(Entry<>)) is { } details) Entry(type, details);
        else if ((Argument(type.Type, typeof(New<>)) ?? Argument(type.Type, typeof(Partial<>))) is { } body) Body(type, body);
    }

    static void Bank(JsonTypeInfo type)
    {
        var envelope = new Envelope<Bank>(type).Id(b => b.Profile.Id).Details(b => b.Profile.Settings).Property("contactInfo", b => b.Contact);
        foreach (var section in Section.All) section.Accept(new BankMember(envelope));
        envelope.Details(b => b.Insights).Versioned(b => b.Profile.BankVersion, b => b.Profile.CreatedAt, b => b.Profile.UpdatedAt);
    }

    static void Snapshot(JsonTypeInfo type) => new Envelope<Snapshot>(type).Id(s => s.Id).Property("resumeId", s => s.ResumeId).Property("number", s => s.Number)
        .Details(s => s.Details).Property("resumeTitle", s => s.ResumeTitle).Property("format", s => s.Format).Property("template", s => s.Template)
        .Property("templateVersion", s => s.TemplateVersion).Property("pages", s => s.Pages).Property("fileLength", s => s.FileLength)
        .Property("fileHash", s => s.FileHash).Versioned(s => s.Version, s => s.CreatedAt, s => s.UpdatedAt);

    static void Body(JsonTypeInfo type, Type details)
    {
        var envelope = new Envelope<object>(type).Details(details, null);
        if (Section.All.FirstOrDefault(section => section.DetailsType == details) is { } section)
        {
            if (StatusName(details) is { } status) envelope.Property(status, static _ => false);
            envelope.Property("displayOrder", static _ => 0);
            if (section.HasVariations) envelope.Property("content", static _ => "");
        }
        else if (details == typeof(VariationText)) envelope.Property("isMain", static _ => false).Property("displayOrder", static _ => 0);
    }

    static void Entry(JsonTypeInfo type, Type details)
    {
        var section = Section.All.First(section => section.DetailsType == details);
        var envelope = new Envelope<Entry>(type).Id(e => e.Id).Details(details, e => ((Entry)e).AnyDetails);
        if (StatusName(details) is { } status) envelope.Property(status, e => e.AnyDetails.StatusOn(e.Today));
        envelope.Property("displayOrder", e => e.Position);
        if (section.HasVariations) envelope.Property<string?>("mainContent", e => e.Main?.Content).Property("variations", e => e.Variations);
        envelope.Versioned(e => e.Version, e => e.CreatedAt, e => e.UpdatedAt);
    }

    static string? StatusName(Type details) =>
        ((Details)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(details)).StatusName;

    static Type? Argument(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GenericTypeArguments[0] : null;

    /// <summary>A section in the bank: its entries, or the variations of its only one.</summary>
    sealed class BankMember(Envelope<Bank> bank) : ISectionVisitor<Envelope<Bank>>
    {
        public Envelope<Bank> Visit<T>(Section<T> section) where T : Details => section.IsSingle
            ? bank.Property<IReadOnlyList<Variation>>(section.Slug, b => b.Of<T>().FirstOrDefault()?.Variations ?? [])
            : bank.Property<IReadOnlyList<Entry<T>>>(section.Slug, b => [.. b.Of<T>()]);
    }
}

/// <summary>The body of a POST: the properties of <typeparamref name="T"/>. It exists for the contract only and is never made.</summary>
/// <typeparam name="T">What is made.</typeparam>
public sealed class New<T>;

/// <summary>The body of a PUT or PATCH: any of the properties of <typeparamref name="T"/>. It exists for the contract only and is never made.</summary>
/// <typeparam name="T">What is changed.</typeparam>
public sealed class Partial<T>;

/// <summary>Builds a flat contract property by property.</summary>
sealed class Envelope<TEnvelope>
{
    readonly JsonTypeInfo _type;

    public Envelope(JsonTypeInfo type)
    {
        _type = type;
        type.Properties.Clear();
    }

    public Envelope<TEnvelope> Id(Func<TEnvelope, Guid> get) => Property("id", get);

    public Envelope<TEnvelope> Versioned(
        Func<TEnvelope, long> version, Func<TEnvelope, DateTimeOffset> createdAt, Func<TEnvelope, DateTimeOffset> updatedAt) =>
        Property("version", version).Property("createdAt", createdAt).Property("updatedAt", updatedAt);

    public Envelope<TEnvelope> Property<TValue>(string name, Func<TEnvelope, TValue> get)
    {
        var property = _type.CreateJsonPropertyInfo(typeof(TValue), name);
        property.Get = envelope => get((TEnvelope)envelope);
        if (!typeof(TValue).IsValueType && name != "mainContent") property.IsGetNullable = property.IsSetNullable = false;
        property.Order = _type.Properties.Count;
        _type.Properties.Add(property);
        return this;
    }

    public Envelope<TEnvelope> Details<TDetails>(Func<TEnvelope, TDetails> get) where TDetails : class =>
        Details(typeof(TDetails), envelope => get((TEnvelope)envelope));

    public Envelope<TEnvelope> Details(Type details, Func<object, object>? get)
    {
        foreach (var inner in _type.Options.GetTypeInfo(details).Properties)
        {
            if (inner.Get is not { } getInner) continue;                  // [JsonIgnore]d members stay in the list, without accessors
            var flat = _type.CreateJsonPropertyInfo(inner.PropertyType, inner.Name);
            flat.AttributeProvider = inner.AttributeProvider;             // carries the rules into the OpenAPI document
            flat.IsRequired = false;
            flat.Set = static (_, _) => { };
            flat.IsGetNullable = inner.IsGetNullable;
            flat.IsSetNullable = inner.IsSetNullable;
            flat.CustomConverter = inner.CustomConverter;
            flat.Get = get is null ? static _ => null : envelope => getInner(get(envelope));
            flat.Order = _type.Properties.Count;
            _type.Properties.Add(flat);
        }
        return this;
    }
}
