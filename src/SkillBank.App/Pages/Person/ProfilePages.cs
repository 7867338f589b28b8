using System.Text.Json.Nodes;
using SkillBank.Analysis;
using SkillBank.App.Components.Person;
using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Person;

/// <summary>Who a person is by profession, what work they look for, and what their bank still lacks.</summary>
static class ProfilePages
{
    const string FormId = "profile";

    public static void Map(RouteGroupBuilder person)
    {
        person.Page("profile", ShowAsync);
        person.Deed("profile", SaveAsync);
    }

    static Task<IResult> ShowAsync(PageRequest request) => ShowAsync(request, bank => FormState.Of(bank.Profile.Details, FormId));

    static async Task<IResult> SaveAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var edit = FormEdit.Read(typeof(ProfileDetails), form);
        try
        {
            var outcome = await request.Get<ProfileService>().UpdateDetailsAsync(
                request.ProfileId, profile => ProfileBodies.Merge(profile, Capitalized(edit.Against(profile.Details))), null, request.Cancellation);
            return outcome is Outcome<Profile>.Missing ? Missing.Page(request) : Saving.Done(request, request.Links.Profile);
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            return request.IsAutosave
                ? Saving.Refused(refusal)
                : await ShowAsync(request, _ => FormState.Refused(typeof(ProfileDetails), FormId, form, refusal), StatusCodes.Status422UnprocessableEntity);
        }
    }

    static async Task<IResult> ShowAsync(PageRequest request, Func<Entries.Bank, FormState> form, int status = StatusCodes.Status200OK) =>
        await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is { } bank
            ? request.Page<ProfilePage>(new { Page = PageFrame.Of(request, bank.Contact), Bank = bank, Form = form(bank), Completeness = Completeness.Of(bank) }, status)
            : Missing.Page(request);

    /// <summary>Nobody types the letters of a currency in capitals.</summary>
    static JsonObject Capitalized(JsonObject changes)
    {
        if ((string?)changes["salaryCurrency"] is { } currency) changes["salaryCurrency"] = currency.ToUpperInvariant();
        return changes;
    }
}
