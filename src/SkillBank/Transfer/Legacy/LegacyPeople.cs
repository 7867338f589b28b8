using System.Runtime.CompilerServices;

namespace SkillBank.Transfer.Legacy;

/// <summary>Puts the rows of an old database together by person, and tells which are nobody's. Only ids are held for all; rows are read person by person.</summary>
sealed class LegacyPeople
{
    readonly LegacyFile _file;
    readonly Dictionary<string, Dictionary<string, List<long>>> _owned = new(StringComparer.Ordinal);
    readonly List<List<(long Place, string Id)>> _groups = [];
    readonly Dictionary<string, List<string>> _adopted = new(StringComparer.Ordinal);

    LegacyPeople(LegacyFile file) => _file = file;

    /// <summary>How many people there are.</summary>
    public int Count => _groups.Count;

    /// <exception cref="ImportException">The map names somebody who is not there.</exception>
    public static async Task<LegacyPeople> OfAsync(LegacyFile file, IReadOnlyDictionary<string, string> map, CancellationToken cancellation)
    {
        var people = new LegacyPeople(file);
        foreach (var table in LegacyFile.Owned.Keys) people._owned[table] = await file.PlacesAsync(table, cancellation);
        await people.GroupAsync(map, cancellation);
        return people;
    }

    /// <summary>The people, with all their rows.</summary>
    public async IAsyncEnumerable<LegacyPerson> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var group in _groups)
        {
            List<LegacyRow> profiles = [];
            foreach (var (place, _) in group) profiles.Add(await _file.RowAsync(LegacyFile.People, place, cancellation));
            List<string> adopted = [.. group.SelectMany(member => _adopted.GetValueOrDefault(member.Id) ?? [])];
            List<string> owners = [.. group.Select(member => member.Id), .. adopted];
            yield return new(profiles,
                [.. await RowsAsync("skill_banks_legacy", owners, cancellation), .. await RowsAsync("skill_banks", owners, cancellation)],
                await RowsAsync("resumes", owners, cancellation), adopted);
        }
    }

    /// <summary>The rows that belong to no profile, with the id that they name.</summary>
    public async IAsyncEnumerable<(LegacyRow Row, string Owner)> OrphansAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var known = _groups.SelectMany(group => group).Select(member => member.Id).Concat(_adopted.Values.SelectMany(ids => ids)).ToHashSet(StringComparer.Ordinal);
        foreach (var (table, places) in _owned)
            foreach (var (owner, rows) in places.Where(pair => !known.Contains(pair.Key)))
                foreach (var place in rows) yield return (await _file.RowAsync(table, place, cancellation), owner);
    }

    async Task GroupAsync(IReadOnlyDictionary<string, string> map, CancellationToken cancellation)
    {
        List<(long Place, string Id)> all = [];
        await foreach (var (place, id) in _file.ColumnAsync(LegacyFile.People, "id", cancellation)) all.Add((place, id ?? ""));
        var emails = new Dictionary<long, string>();
        await foreach (var (place, email) in _file.ColumnAsync(LegacyFile.People, "email", cancellation))
            if (!string.IsNullOrWhiteSpace(email)) emails[place] = email.Trim().ToLowerInvariant();
        var ids = all.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (from, to) in map)
        {
            if (!ids.Contains(to)) throw new ImportException($"There is no profile '{to}' in the file to map '{from}' to.");
            if (!ids.Contains(from) && !_owned.Values.Any(places => places.ContainsKey(from))) throw new ImportException($"Nothing in the file belongs to '{from}'.");
            if (from == to) throw new ImportException($"'{from}' is mapped to itself.");
        }

        // The same address in other letters is the same person: the old application took it for another.
        var groups = new Dictionary<string, List<(long, string)>>(StringComparer.Ordinal);
        var groupOf = new Dictionary<string, List<(long Place, string Id)>>(StringComparer.Ordinal);
        foreach (var member in all.Where(member => !map.ContainsKey(member.Id)))
        {
            if (!emails.TryGetValue(member.Place, out var email) || !groups.TryGetValue(email, out var group))
            {
                _groups.Add(group = []);
                if (email is not null) groups[email] = group;
            }
            group.Add(member);
            groupOf[member.Id] = group;
        }
        foreach (var (from, to) in map)
        {
            if (all.Find(member => member.Id == from) is { Id: not null } profile)
            {
                if (!groupOf.TryGetValue(to, out var group)) throw new ImportException($"'{to}' is mapped to somebody itself; map '{from}' there.");
                group.Add(profile);
            }
            else (_adopted.TryGetValue(to, out var list) ? list : _adopted[to] = []).Add(from);
        }
    }

    async Task<List<LegacyRow>> RowsAsync(string table, List<string> owners, CancellationToken cancellation)
    {
        List<LegacyRow> rows = [];
        foreach (var owner in owners)
            foreach (var place in _owned[table].GetValueOrDefault(owner) ?? []) rows.Add(await _file.RowAsync(table, place, cancellation));
        return rows;
    }
}
