using SkillBank.Analysis.Checking;
using SkillBank.App.Api.Resumes;
using SkillBank.Data;
using SkillBank.Documents.Reading;
using SkillBank.Resumes;

namespace SkillBank.App.Api;

/// <summary>Reads PDF files back as applicant-tracking systems do.</summary>
static class CheckRoutes
{
    const string PdfType = "application/pdf";

    /// <summary>Any file, against everything in the bank.</summary>
    public static void Map(RouteGroupBuilder bank) => bank.MapGroup("").WithTags("Checks")
        .Post("check", CheckFileAsync, "CheckFile", "Reads a PDF as applicant-tracking systems do: what of the bank they find in it, and what to mend; the body is the file")
        .TakesFile(PdfReader.MaxBytes, PdfType, "application/octet-stream").Answers(typeof(CheckReport)).OnlyAsks();

    /// <summary>The file of a resume, against the resume.</summary>
    public static void MapResume(RouteGroupBuilder resume) => resume.MapGroup("").WithTags("Checks")
        .Get("check", CheckResumeAsync, "CheckResume", "Reads the resume's own PDF as applicant-tracking systems do").Answers(typeof(CheckReport));

    static async Task<Answer> CheckFileAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return Problem.NotFound();
        var checker = new ResumeChecker(request.Get<ResumePrinter>());
        return Answer.Of(await checker.CheckAsync(request.Bytes, ResumeComposer.Compose(bank), request.Cancellation), tag);
    }

    static async Task<Answer> CheckResumeAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        if (await PlacementHandlers.ContentAsync(request) is not { } content) return Problem.NotFound();
        var checker = new ResumeChecker(request.Get<ResumePrinter>());
        return Answer.Of(await checker.CheckAsync(content.Resume.Details, ResumeComposer.Compose(content).Document, request.Cancellation), tag) with { IsRevalidated = true };
    }
}
