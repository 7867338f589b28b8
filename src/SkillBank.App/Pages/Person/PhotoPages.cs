using SkillBank.App.Api;
using SkillBank.App.Pages.Resumes;
using SkillBank.App.Pages.Transfer;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles.Photos;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Person;

/// <summary>The portrait of the person: shown, replaced, removed; what was there before can be had back.</summary>
static class PhotoPages
{
    /// <summary>A picture shows itself and nothing else, whoever opens it by itself.</summary>
    const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void Map(RouteGroupBuilder photo)
    {
        photo.Page("", ShowAsync);
        photo.Deed("", SetAsync, UploadedFiles.MaxForm);
        photo.Deed("remove", RemoveAsync);
    }

    /// <summary>The address of a portrait, under a name that a browser may keep.</summary>
    public static string UrlOf(Links links, Guid photo) => $"{links.Contact}/photo?v={photo:N}";

    static async Task<IResult> ShowAsync(PageRequest request)
    {
        if (await request.Get<PhotoReader>().FindAsync(request.ProfileId, request.Cancellation) is not { } photo) return Missing.Page(request);
        var headers = request.Http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        if (request.Query("v") == photo.Id.ToString("N")) headers.CacheControl = "private, max-age=31536000, immutable";
        return new AnswerResult(new Answer(StatusCodes.Status200OK) { Body = photo.Bytes, MediaType = photo.MediaType, ETag = $"\"{photo.Id:N}\"", IsRevalidated = true });
    }

    static async Task<IResult> SetAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        try
        {
            if (await UploadedFiles.ReadAsync(request.Http.Request, request.Cancellation) is not [var file, ..])
                return Told(request, "Choose a picture first.");
            var service = request.Get<PhotoService>();
            var photo = await service.PrepareAsync(file.Bytes, request.Cancellation);
            return await service.SetAsync(request.ProfileId, photo, request.Cancellation) switch
            {
                Outcome<StoredPhoto>.Saved({ Former: { } former }) => request.GoTo(request.Links.Contact, new Toast("Your portrait was replaced.", UndoOf(request, former))),
                Outcome<StoredPhoto>.Saved => request.GoTo(request.Links.Contact, new Toast("Your portrait is kept.", $"{request.Links.Contact}/photo/remove")),
                Outcome<StoredPhoto>.Unchanged => request.GoTo(request.Links.Contact),
                _ => Missing.Page(request),
            };
        }
        catch (RuleException refusal)
        {
            return Told(request, string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages)));
        }
        catch (UploadException refusal)
        {
            return Told(request, refusal.Message);
        }
    }

    static async Task<IResult> RemoveAsync(PageRequest request)
    {
        await request.FormAsync();
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        return await request.Get<PhotoService>().RemoveAsync(request.ProfileId, request.Cancellation) is Outcome<Deletion>.Saved(var deletion)
            ? request.GoTo(request.Links.Contact, new Toast("Your portrait was removed.", UndoOf(request, deletion)))
            : Told(request, "There is no portrait.");
    }

    static string UndoOf(PageRequest request, Deletion deletion) => $"{request.Links.Trash}/{deletion.Id}/restore";

    static IResult Told(PageRequest request, string problem) => request.GoTo(request.Links.Contact, new Toast(problem, IsProblem: true));
}
