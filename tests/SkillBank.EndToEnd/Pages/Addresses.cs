using System.Text.RegularExpressions;
using SkillBank.App.Tests.Api;
using SkillBank.EndToEnd.Hosting;
using SkillBank.Entries;

namespace SkillBank.EndToEnd.Pages;

/// <summary>Every page, by a short name. What stands in braces is the first of its kind in the bank.</summary>
static partial class Addresses
{
    static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["experience-open"] = "/me/bank/experience/{experience}",
        ["experience-history"] = "/me/bank/experience/{experience}?wording={wording}&history=all",
        ["experience-compare"] = "/me/bank/experience/{experience}?wording={wording}&with={other}",
        ["resumes"] = "/me/resumes",
        ["resumes-new"] = "/me/resumes?dialog=new",
        ["resume"] = "/me/resumes/{resume}",
        ["resume-content"] = "/me/resumes/{resume}?pane=content&open={experience}",
        ["resume-design"] = "/me/resumes/{resume}?pane=design",
        ["resume-check"] = "/me/resumes/{resume}?pane=design&check={look}",
        ["resume-about"] = "/me/resumes/{resume}?dialog=about",
        ["resume-send"] = "/me/resumes/{resume}?dialog=send",
        ["resume-carries"] = "/me/resumes/{resume}?dialog=carries-rendercv",
        ["resume-versions"] = "/me/resumes/{resume}/versions",
        ["resume-compare"] = "/me/resumes/{resume}/compare",
        ["import-review"] = "/me/transfer/review/{review}",
        ["import-report"] = "/me/transfer/imports/{import}",
        ["contact"] = "/me/bank/contact",
        ["profile"] = "/me/profile",
        ["search"] = "/me/search",
        ["search-found"] = "/me/search?q=data",
        ["settings"] = "/me/settings",
        ["transfer"] = "/me/transfer",
        ["transfer-restore"] = "/me/transfer/restore",
        ["skills-pasted"] = "/me/bank/skills?list=Tableau,Kaizen,SQL,conflict+mediation",
        ["skills-alike"] = "/me/bank/skills?show=alike",
        ["insights"] = "/me/insights",
        ["trash"] = "/me/trash",
        ["welcome"] = "/me/welcome",
        ["nothing-here"] = "/me/nothing-here",
    };

    /// <summary>The pages of any bank, an empty one as well.</summary>
    static IEnumerable<string> OfAnyBank =>
        [.. Known.Keys.Where(name => !Known[name].Contains('{')), .. Section.All.Select(section => section.Slug), .. Section.All.Where(section => !section.IsSingle).Select(section => $"{section.Slug}-new")];

    /// <summary>The pages of something in the bank.</summary>
    static IEnumerable<string> OfEntries(BankState state) =>
        Known.Keys.Where(name => Known[name].Contains('{') && (state == BankState.Sample || !Known[name].Contains("{import}", StringComparison.Ordinal)));

    /// <summary>Every page that a bank in one of these states has.</summary>
    public static TheoryData<BankState, string> In(params BankState[] states)
    {
        var pages = new TheoryData<BankState, string>();
        foreach (var state in states)
            foreach (var name in state == BankState.Empty ? OfAnyBank : OfAnyBank.Concat(OfEntries(state))) pages.Add(state, name);
        return pages;
    }

    /// <summary>The path of a page.</summary>
    public static async Task<string> PathAsync(string name, Caller me)
    {
        var path = Known.GetValueOrDefault(name) ?? $"/me/bank/{name.Replace("-new", "/new", StringComparison.Ordinal)}";
        foreach (Match part in Placeholder().Matches(path)) path = path.Replace(part.Value, await IdAsync(part.Groups["kind"].Value, me), StringComparison.Ordinal);
        return path;
    }

    static async Task<string> IdAsync(string kind, Caller me)
    {
        var job = (await me.GetAsync("experience")).Json[0]!;
        return kind switch
        {
            "experience" => (string)job["id"]!,
            "wording" => (string)job["variations"]![0]!["id"]!,
            "other" => (string)job["variations"]![1]!["id"]!,
            "import" => (string)(await me.GetAsync("imports")).Json[0]!["id"]!,
            "review" => await ReviewAsync(me),
            "look" => await LookAsync(me),
            "resume" => (string)(await me.SendAsync("GET", $"/api/users/{me.User}/resumes")).Json[0]!["id"]!,
            _ => throw new ArgumentException($"No page knows '{kind}'.", nameof(kind)),
        };
    }

    /// <summary>A file that waits: much of it is new, something is said otherwise.</summary>
    static async Task<string> ReviewAsync(Caller me)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Exports.LinkedIn()), "file", "linkedin-export.zip" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{me.User}/transfer") { Content = form };
        using var reply = await me.Http.SendAsync(request);
        return reply.Headers.Location!.ToString().Split('/')[^1];
    }

    /// <summary>The name of a resume's present look, as the editor has it in the address of its report.</summary>
    static async Task<string> LookAsync(Caller me)
    {
        var page = (await me.SendAsync("GET", $"/me/resumes/{await IdAsync("resume", me)}", null, ("Accept", "text/html"))).Text;
        return Look().Match(page).Groups["look"].Value;
    }

    [GeneratedRegex("[?&](amp;)?check=(?<look>[0-9a-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Look();

    [GeneratedRegex("\\{(?<kind>[a-z]+)\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
