using System.Globalization;
using Microsoft.Net.Http.Headers;
using SkillBank.Data;
using SkillBank.Documents.Typesetting;
using SkillBank.Resumes;
using SkillBank.Transfer;
using SkillBank.Transfer.Archive;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.App.Pages.Transfer;

/// <summary>Files of the whole bank.</summary>
static class Downloads
{
    /// <summary>A backup, with nothing left out.</summary>
    public static async Task<IResult> BackupAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        var response = request.Http.Response;
        var day = request.Get<BankReader>().Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Announce(response, "application/zip", $"skill-bank-{day}.zip");
        try
        {
            await request.Get<BankArchive>().WriteAsync(request.ProfileId, response.Body, request.Cancellation);
            return Results.Empty;
        }
        catch (ImportException e) when (!response.HasStarted)
        {
            response.Headers.ContentDisposition = default;
            return Missing.Page(request.Http, StatusCodes.Status409Conflict, e.Message);
        }
    }

    /// <summary>Everything in the bank, each entry in its main wording; a JSON Resume also with what only Skill Bank reads.</summary>
    public static async Task<IResult> EverythingAsync(PageRequest request)
    {
        if (ResumeFormat.Find((string)request.Http.Request.RouteValues["format"]!) is not { } format) return Missing.Page(request);
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return Missing.Page(request);
        try
        {
            var content = ResumeContent.Everything(bank);
            var bytes = format == ResumeFormat.JsonResume && request.Query("own") == "true"
                ? JsonResumeWriter.Write(bank, withOwnData: true)
                : (await format.WriteAsync(content, ResumeComposer.Compose(content), request.Get<ResumePrinter>(), request.Cancellation)).Bytes;
            Announce(request.Http.Response, format.MediaType, (format == ResumeFormat.JsonResume ? "resume" : "everything") + format.FileExtension);
            return Results.Bytes(bytes, format.MediaType);
        }
        catch (TypesettingException e)
        {
            return Missing.Page(request.Http, StatusCodes.Status503ServiceUnavailable, e.Message);
        }
    }

    static void Announce(HttpResponse response, string type, string name)
    {
        response.ContentType = type;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        response.Headers.CacheControl = "no-store";
    }
}
