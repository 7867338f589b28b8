using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SkillBank.Transfer.Legacy;

/// <summary>What became of the rows of an old database.</summary>
public sealed record LegacyReport
{
    /// <summary>Which of the four generations of the old application made it: G1, G1b, G2 or G3.</summary>
    public required string Generation { get; init; }

    /// <summary>SHA-256 of the file in small hexadecimal digits.</summary>
    public required string FileHash { get; init; }

    /// <summary>Whether it was only tried.</summary>
    public bool DryRun { get; init; }

    /// <summary>The totals of each table, in the order of the file.</summary>
    public required IReadOnlyList<LegacyTotals> Tables { get; init; }

    /// <summary>The people, in the order of the file.</summary>
    public required IReadOnlyList<LegacyMoved> People { get; init; }

    /// <summary>What was looked for in the banks afterwards: names, dates and texts.</summary>
    public int FactsExpected { get; init; }

    /// <summary>What of it was not there; empty when all is well, and when it was only tried.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether the totals of every table are the number of its rows, nothing is missing and nobody failed.</summary>
    public bool IsSound => Missing.Count == 0 && Tables.All(table => table.AddsUp) && People.All(person => person.Problem is null);
}

/// <summary>What became of the rows of one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many the file has.</param>
public sealed record LegacyTotals(string Table, long Rows)
{
    /// <summary>Brought in as they are.</summary>
    public int Moved { get; init; }

    /// <summary>Brought in, with something that had to be read otherwise than it stands there.</summary>
    public int Repaired { get; init; }

    /// <summary>Of a person who is there twice: part of that person's bank.</summary>
    public int Merged { get; init; }

    /// <summary>In the bank already.</summary>
    public int Same { get; init; }

    /// <summary>Not brought in; the whole row is in the report's file.</summary>
    public int Left { get; init; }

    /// <summary>Whether every row is accounted for.</summary>
    public bool AddsUp => Moved + Repaired + Merged + Same + Left == Rows;

    internal LegacyTotals With(LegacyFate fate) => fate switch
    {
        LegacyFate.Moved => this with { Moved = Moved + 1 },
        LegacyFate.Repaired => this with { Repaired = Repaired + 1 },
        LegacyFate.Merged => this with { Merged = Merged + 1 },
        LegacyFate.Same => this with { Same = Same + 1 },
        _ => this with { Left = Left + 1 },
    };
}

/// <summary>One person who was moved.</summary>
/// <param name="OldId">The id in the old database.</param>
/// <param name="ProfileId">The profile here.</param>
/// <param name="Name">What the profile is called.</param>
public sealed record LegacyMoved(string OldId, Guid ProfileId, string Name)
{
    /// <summary>Whether the profile was made for it.</summary>
    public bool IsNew { get; init; }

    /// <summary>How many steps of each kind it took; null when it could not be done.</summary>
    public ImportCounts? Counts { get; init; }

    /// <summary>Why this person could not be moved; null when all is well.</summary>
    public string? Problem { get; init; }
}

/// <summary>What became of one row.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Why">A sentence.</param>
/// <param name="Row">The row itself when it was left or repaired, so that nothing of it is lost; null otherwise.</param>
public sealed record LegacyRowFate(string Table, string Id, LegacyFate Fate, string Why, JsonObject? Row = null);

/// <summary>What can become of a row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LegacyFate>))]
public enum LegacyFate
{
    /// <summary>It is in the bank.</summary>
    Moved,

    /// <summary>It is in the bank; something of it had to be read otherwise than it stands there.</summary>
    Repaired,

    /// <summary>It is part of another row's person.</summary>
    Merged,

    /// <summary>It was in the bank before.</summary>
    Same,

    /// <summary>It was left where it is.</summary>
    Left,
}
