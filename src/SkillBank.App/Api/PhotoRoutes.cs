using SkillBank.Entries;
using SkillBank.Profiles.Photos;

namespace SkillBank.App.Api;

/// <summary>The portrait of the person.</summary>
static class PhotoRoutes
{
    public static void Map(RouteGroupBuilder bank)
    {
        var photo = bank.MapGroup("contact/photo").WithTags("Contact");
        photo.Get("", ReadAsync, "GetPhoto", "The portrait, as its file: a JPEG or a PNG").AnswersFile("image/jpeg");
        photo.Put("", SetAsync, "SetPhoto", "Puts a portrait in the place of the one that is there, which goes to the trash; the body is the file, a JPEG or a PNG. What is not the picture is taken out of it")
            .TakesFile(Photo.MaxBytes, "image/jpeg", "image/png").Prepares(PrepareAsync).Answers(typeof(PhotoInfo));
        photo.Delete("", RemoveAsync, "DeletePhoto", "Moves the portrait to the trash");
    }

    static async Task<Answer> ReadAsync(ApiRequest request) =>
        await request.Get<PhotoReader>().FindAsync(request.ProfileId, request.Cancellation) is { } photo
            ? new Answer(StatusCodes.Status200OK) { Body = photo.Bytes, MediaType = photo.MediaType, ETag = $"\"{photo.Id:N}\"", IsRevalidated = true }
            : Problem.NotFound();

    /// <summary>Checks and cleans the file.</summary>
    static async Task<object?> PrepareAsync(ApiRequest request) => await request.Get<PhotoService>().PrepareAsync(request.Bytes, request.Cancellation);

    static async Task<Answer> SetAsync(ApiRequest request) =>
        await request.Get<PhotoService>().SetAsync(request.ProfileId, (PhotoFile)request.Prepared!, request.Cancellation) switch
        {
            Outcome<StoredPhoto>.Saved(var stored) => Answer.Of(PhotoInfo.Of(stored.Photo), $"\"{stored.Photo.Id:N}\"") with { IsChange = true },
            Outcome<StoredPhoto>.Unchanged(var stored) => Answer.Of(PhotoInfo.Of(stored.Photo), $"\"{stored.Photo.Id:N}\""),
            _ => Problem.NotFound(),
        };

    static async Task<Answer> RemoveAsync(ApiRequest request) =>
        await request.Get<PhotoService>().RemoveAsync(request.ProfileId, request.Cancellation) is Outcome<Deletion>.Saved
            ? Answer.Empty with { IsChange = true }
            : Problem.NotFound();
}

/// <summary>What is known of a portrait beside its file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MediaType">What kind of file it is.</param>
/// <param name="Width">Pixels from side to side.</param>
/// <param name="Height">Pixels from top to bottom.</param>
/// <param name="Length">The bytes of its file.</param>
/// <param name="CreatedAt">When it was stored.</param>
sealed record PhotoInfo(Guid Id, string MediaType, int Width, int Height, int Length, DateTimeOffset CreatedAt)
{
    public static PhotoInfo Of(Photo photo) => new(photo.Id, photo.MediaType, photo.Width, photo.Height, photo.Bytes.Length, photo.CreatedAt);
}
