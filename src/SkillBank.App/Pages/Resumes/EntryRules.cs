using System.Text.Json.Nodes;

namespace SkillBank.App.Pages.Resumes;

/// <summary>The rule by which a resume takes entries, as its form posts it: the numbers of all rules come along.</summary>
static class EntryRules
{
    /// <summary>Leaves only the number that the chosen rule has.</summary>
    public static void KeepOwn(JsonObject body)
    {
        if (body["rule"] is not { } rule) return;
        if (rule.ToString() != "last_years") body.Remove("ruleYears");
        if (rule.ToString() != "at_most") body.Remove("ruleEntries");
    }
}
