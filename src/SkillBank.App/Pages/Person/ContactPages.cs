using System.Text.Json;
using SkillBank.App.Components.Person;
using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Person;

/// <summary>The first tab of the bank: how to reach the person.</summary>
static class ContactPages
{
    const string FormId = "contact";

    /// <summary>A longer address does not fit into the message that offers to undo; there is no such link in practice.</summary>
    const int MaxUndo = 1500;

    public static void Map(RouteGroupBuilder contact)
    {
        contact.Page("", request => ShowAsync(request, details => FormState.Of(details, FormId), details => details.Links));
        contact.Deed("", SaveAsync);
        contact.Deed("links/remove", RemoveLinkAsync);
        contact.Deed("links/add", AddLinkAsync);
        PhotoPages.Map(contact.MapGroup("photo"));
    }

    static async Task<IResult> SaveAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var (edit, rows) = (FormEdit.Read(typeof(ContactDetails), form), LinkRows.Read(form));
        try
        {
            var outcome = await ChangeAsync(request, contact =>
            {
                var changes = edit.Against(contact.Details);
                var links = rows.Against(contact.Details.Links);
                if (!links.SequenceEqual(contact.Details.Links)) changes["links"] = JsonSerializer.SerializeToNode(links, BankJson.Options);
                return ProfileBodies.Merge(contact, changes);
            });
            return outcome is Outcome<Contact>.Missing ? Missing.Page(request) : Saving.Done(request, request.Links.Contact);
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            return request.IsAutosave
                ? Saving.Refused(refusal)
                : await ShowAsync(request, _ => FormState.Refused(typeof(ContactDetails), FormId, form, refusal), _ => rows.Posted, StatusCodes.Status422UnprocessableEntity);
        }
    }

    static async Task<IResult> RemoveLinkAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var link = LinkRows.Of(name => form[name]) ?? new("");
        var outcome = await ChangeAsync(request, contact => contact.Details with { Links = [.. contact.Details.Links.Where(other => other != link)] });
        var add = Links.With($"{request.Links.Contact}/links/add", (LinkRows.Network, link.Network), (LinkRows.Username, link.Username), (LinkRows.Url, link.Url));
        return outcome switch
        {
            Outcome<Contact>.Saved => request.GoTo(request.Links.Contact, new Toast($"Removed {link.Network}.", add.Length <= MaxUndo ? add : null)),
            Outcome<Contact>.Unchanged => request.GoTo(request.Links.Contact, new Toast("That link was changed meanwhile; it was left alone.", IsProblem: true)),
            _ => Missing.Page(request),
        };
    }

    /// <summary>Undoes a removal.</summary>
    static async Task<IResult> AddLinkAsync(PageRequest request)
    {
        await request.FormAsync();
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        if (LinkRows.Of(request.Query) is not { } link) return request.GoTo(request.Links.Contact);
        try
        {
            await ChangeAsync(request, contact => contact.Details.Links.Contains(link) ? contact.Details : contact.Details with { Links = [.. contact.Details.Links, link] });
            return request.GoTo(request.Links.Contact);
        }
        catch (RuleException refusal)
        {
            return request.GoTo(request.Links.Contact, new Toast(string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages)), IsProblem: true));
        }
    }

    static Task<Outcome<Contact>> ChangeAsync(PageRequest request, Func<Contact, ContactDetails> change) =>
        request.Get<ProfileService>().UpdateContactAsync(request.ProfileId, change, null, request.Cancellation);

    static async Task<IResult> ShowAsync(PageRequest request, Func<ContactDetails, FormState> form, Func<ContactDetails, IReadOnlyList<ContactLink>> rows,
        int status = StatusCodes.Status200OK) =>
        await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is { } bank
            ? request.Page<ContactPage>(new
            {
                Page = PageFrame.Of(request, bank.Contact), Bank = bank, Form = form(bank.Contact.Details), Rows = rows(bank.Contact.Details),
                Photo = await request.Get<PhotoReader>().IdAsync(request.ProfileId, request.Cancellation),
            }, status)
            : Missing.Page(request);
}
