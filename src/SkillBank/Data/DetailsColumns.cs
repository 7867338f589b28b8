using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using SkillBank.Contract;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.Data;

/// <summary>Fills records from rows without EF, whose start alone costs more than reading a bank; a test compares the two.</summary>
/// <remarks>The columns are the record's properties by the same <see cref="Conventions"/> as in the model.</remarks>
sealed class DetailsColumns
{
    readonly Type _type;
    readonly (int Ordinal, IColumnSetter Setter)[] _columns;

    DetailsColumns(Type type, IReadOnlyDictionary<string, int> ordinals)
    {
        _type = type;
        _columns = [.. Properties(type).Select(property => (ordinals[Conventions.SnakeCase(property.Name)], SetterOf(property)))];
    }

    /// <summary>The columns of a record, in the order of its properties.</summary>
    public static IEnumerable<string> Names(Type type) => Properties(type).Select(property => Conventions.SnakeCase(property.Name));

    public static DetailsColumns For(Type type, IReadOnlyDictionary<string, int> ordinals) => new(type, ordinals);

    /// <summary>A record with the row's values.</summary>
    /// <param name="row">The row.</param>
    /// <param name="from">Where the columns begin that the ordinals count from.</param>
    public object Read(DbDataReader row, int from = 0)
    {
        // Members are set one by one, required ones included; initializers have run for those that are NULL.
        var record = Activator.CreateInstance(_type)!;
        foreach (var (ordinal, setter) in _columns)
            if (!row.IsDBNull(from + ordinal)) setter.Set(record, row, from + ordinal);
        return record;
    }

    static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    static IColumnSetter SetterOf(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (type == typeof(string)) return new Setter<string>(property, static (row, i) => row.GetString(i));
        if (type == typeof(PartialDate)) return new Setter<PartialDate>(property, static (row, i) => DateOf(row, i));
        if (type == typeof(PartialDate?)) return new Setter<PartialDate?>(property, static (row, i) => DateOf(row, i));
        if (type == typeof(int?)) return new Setter<int?>(property, static (row, i) => row.GetInt32(i));
        if (type == typeof(bool?)) return new Setter<bool?>(property, static (row, i) => row.GetBoolean(i));
        if (type == typeof(decimal?)) return new Setter<decimal?>(property, static (row, i) => row.GetDecimal(i));
        if (type == typeof(List<string>)) return new Setter<List<string>>(property, static (row, i) => ListText.Read<string>(row.GetString(i)));
        if (type == typeof(List<ContactLink>)) return new Setter<List<ContactLink>>(property, static (row, i) => ListText.Read<ContactLink>(row.GetString(i)));
        if (type == typeof(Dictionary<string, string>)) return new Setter<Dictionary<string, string>>(property, static (row, i) => ListText.ReadOptions(row.GetString(i)));
        if (type.IsEnum) return Create(typeof(EnumSetter<>), type, property);
        if (Nullable.GetUnderlyingType(type) is { IsEnum: true } underlying) return Create(typeof(NullableEnumSetter<>), underlying, property);
        throw new InvalidOperationException($"{property.DeclaringType}.{property.Name}: columns of type {type} cannot be read yet.");
    }

    static IColumnSetter Create(Type setter, Type type, PropertyInfo property) =>
        (IColumnSetter)Activator.CreateInstance(setter.MakeGenericType(type), property)!;

    static PartialDate DateOf(DbDataReader row, int ordinal) => PartialDate.Parse(row.GetString(ordinal), null);

    interface IColumnSetter
    {
        void Set(object record, DbDataReader row, int ordinal);
    }

    class Setter<TValue>(PropertyInfo property, Func<DbDataReader, int, TValue> read) : IColumnSetter
    {
        readonly ISetter<TValue> _set = (ISetter<TValue>)Activator.CreateInstance(
            typeof(PropertySetter<,>).MakeGenericType(property.DeclaringType!, typeof(TValue)), property.SetMethod!)!;

        public void Set(object record, DbDataReader row, int ordinal) => _set.Set(record, read(row, ordinal));
    }

    sealed class EnumSetter<T>(PropertyInfo property) : Setter<T>(property, static (row, i) => EnumText.Parse<T>(row.GetString(i)))
        where T : struct, Enum;

    sealed class NullableEnumSetter<T>(PropertyInfo property) : Setter<T?>(property, static (row, i) => EnumText.Parse<T>(row.GetString(i)))
        where T : struct, Enum;

    interface ISetter<in TValue>
    {
        void Set(object record, TValue value);
    }

    sealed class PropertySetter<TRecord, TValue>(MethodInfo setter) : ISetter<TValue> where TRecord : class
    {
        readonly Action<TRecord, TValue> _set = setter.CreateDelegate<Action<TRecord, TValue>>();

        public void Set(object record, TValue value) => _set(Unsafe.As<TRecord>(record), value);
    }
}
