using Microsoft.AspNetCore.Routing;
using SkillBank.App.Api;
using SkillBank.App.Api.Resumes;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Tests.Api.RouteTable;

/// <summary>One line of the program's route table.</summary>
sealed record RouteRow(string Method, string Pattern, Operation Operation)
{
    /// <summary>The whole table, as the running program has it.</summary>
    public static IEnumerable<RouteRow> Of(RunningServer server) =>
        from route in server.Routes
        where route.Metadata.GetMetadata<Operation>() is not null
        select new RouteRow(
            route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0], $"/{route.RoutePattern.RawText!.Trim('/')}", route.Metadata.GetMetadata<Operation>()!);

    /// <summary>The pattern without constraints, as people write it.</summary>
    public string Name => $"{Method} {Pattern.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)}";

    public bool IsRead => Method == "GET";

    public bool HasBody => Operation.Takes is not null;

    /// <summary>Whether a body that says nothing is a good one.</summary>
    public bool MayBeEmpty => Operation.Takes == typeof(New<SnapshotDetails>) || Operation.Takes == typeof(Naming);

    public bool IsOfResumes => Pattern.Contains("/resumes", StringComparison.Ordinal);

    public bool HasId => Pattern.Contains("{id", StringComparison.Ordinal);

    /// <summary>The section in the path, if there is one.</summary>
    public Section? Section => Pattern.Split('/').Select(Section.Find).FirstOrDefault(section => section is not null);

    /// <summary>Whether the body makes something, or changes something.</summary>
    public bool Takes(Type definition) => Operation.Takes is { IsGenericType: true } type && type.GetGenericTypeDefinition() == definition;

    public bool TakesNew => Takes(typeof(New<>));

    public bool TakesChanges => Takes(typeof(Partial<>));

    /// <summary>What the route must be tested for.</summary>
    public IEnumerable<string> Aspects()
    {
        yield return nameof(RouteTests.A_good_request_is_answered_as_the_document_says);
        yield return nameof(RouteTests.What_is_not_there_or_someone_elses_is_a_404_that_does_not_tell_which);
        if (HasBody)
        {
            yield return nameof(RouteTests.An_empty_body_is_refused);
            yield return nameof(RouteTests.An_unknown_key_is_named);
        }
        if (HasBody && !Operation.OnlyAsks)   // what is asked goes together in its own ways: ImpactTests
        {
            yield return nameof(RouteTests.Wrong_types_are_all_named_at_once);
            yield return nameof(RouteTests.Over_long_values_are_all_named_at_once);
        }
        if (Operation.Guarded != Guarded.None) yield return nameof(RouteTests.A_stale_version_is_refused_and_the_present_one_is_told);
        if (Method == "POST" && !Operation.OnlyAsks) yield return nameof(RouteTests.A_repeated_request_gets_the_first_answer_again);
        if (Operation.MayConflict) yield return nameof(ConflictTests);
    }
}
