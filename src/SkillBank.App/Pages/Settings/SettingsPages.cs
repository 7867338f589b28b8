using SkillBank.App.Commands;
using SkillBank.App.Components.Settings;
using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Settings;

/// <summary>The settings of a bank, and what a person may want to know about the program.</summary>
static class SettingsPages
{
    const string FormId = "settings";

    public static void Map(RouteGroupBuilder settings)
    {
        settings.Page("", request => ShowAsync(request, profile => FormState.Of(profile.Settings, FormId)));
        settings.Deed("", SaveAsync);
        settings.Deed("reset", ResetAsync);
    }

    static async Task<IResult> SaveAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var edit = FormEdit.Read(typeof(BankSettings), form);
        try
        {
            var outcome = await request.Get<ProfileService>().UpdateSettingsAsync(
                request.ProfileId, profile => ProfileBodies.MergeSettings(profile, edit.Against(profile.Settings)), null, request.Cancellation);
            return outcome is Outcome<Profile>.Missing ? Missing.Page(request) : Saving.Done(request, request.Links.Settings);
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            return request.IsAutosave
                ? Saving.Refused(refusal)
                : await ShowAsync(request, _ => FormState.Refused(typeof(BankSettings), FormId, form, refusal), StatusCodes.Status422UnprocessableEntity);
        }
    }

    static async Task<IResult> ResetAsync(PageRequest request) =>
        await request.Get<TrashService>().ResetAsync(request.ProfileId, request.Cancellation) switch
        {
            Outcome<Deletion>.Saved(var deletion) => request.GoTo(
                request.Links.Settings, new Toast("Everything in the bank is in the trash.", $"{request.Links.Trash}/{deletion.Id}/restore")),
            _ => Missing.Page(request),
        };

    static async Task<IResult> ShowAsync(PageRequest request, Func<Profile, FormState> form, int status = StatusCodes.Status200OK)
    {
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return Missing.Page(request);
        var options = request.Get<Database>().Options;
        return request.Page<SettingsPage>(new
        {
            Page = PageFrame.Of(request, bank.Contact), Bank = bank, Form = form(bank.Profile), CommandLine.Version,
            Place = options.Provider == DatabaseProvider.Sqlite ? options.ConnectionString : null,
        }, status);
    }
}
