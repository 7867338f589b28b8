using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Documents.Templates;
using SkillBank.Resumes;

namespace SkillBank.App.Pages.Resumes;

/// <summary>The look of a resume: its template, the template's options, paper, language and number of pages.</summary>
static class DesignPages
{
    /// <summary>Stands before the name of an option in a form.</summary>
    public const string Option = "option.";

    /// <summary>The value of a color that is none of the offered; the color itself is in the field whose name ends so.</summary>
    public const string Custom = "custom";

    public static void Map(RouteGroupBuilder design)
    {
        design.Deed("", SaveAsync);
        design.Deed("template", ChooseTemplateAsync);
        design.Deed("reset", ResetAsync);
    }

    static async Task<IResult> SaveAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var edit = FormEdit.Read(typeof(ResumeDetails), form);
        return await EditorPages.ChangeAsync(request, resume =>
        {
            var changes = edit.Against(resume.Details);
            if (form["fits"] is [.., var fits] && fits != "true") changes["fit"] = null;
            var details = ResumeBodies.Merge(resume, changes);
            if (request.Get<ResumePrinter>().Pool.Templates.Find(details.Template) is not { } template) return details;
            details = details with { Options = Options(template, details, form) };
            request.Get<ResumePrinter>().RequireLook(details);
            return details;
        });
    }

    /// <summary>
    /// The options as they are with what the form changed; those that are as the template has them are not kept. When the resume is fitted to its pages a
    /// size that is the template's own was chosen nevertheless: it is the most there shall be.
    /// </summary>
    static Dictionary<string, string> Options(Template template, ResumeDetails details, IFormCollection form)
    {
        var options = new Dictionary<string, string>(details.Options);
        foreach (var (key, option) in template.Options)
        {
            if (form[Option + key] is not [{ Length: > 0 } value]) continue;
            if (option.Type == TemplateOptionType.Color && value == Custom) value = form[$"{Option}{key}.{Custom}"].ToString();
            if (form[FormBody.Was + Option + key] is [{ } shown] && shown == value) continue;
            if (value == option.Default && (details.Fit is null || option.Fit is null)) options.Remove(key);
            else options[key] = value;
        }
        return options;
    }

    /// <summary>Another template, with the options that it takes too; the others wait for the former one.</summary>
    static async Task<IResult> ChooseTemplateAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (request.Get<ResumePrinter>().Pool.Templates.Find(form["template"].ToString()) is not { } template)
            return await EditorPages.AsItIsAsync(request, new Toast("That template is not installed.", IsProblem: true));
        return await EditorPages.ChangeAsync(request, resume => KeptOptions.In(resume.Details, template));
    }

    /// <summary>Back to how the template is by itself: all of it, or one option.</summary>
    static async Task<IResult> ResetAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        return await EditorPages.ChangeAsync(request, resume => KeptOptions.Reset(resume.Details, form["key"] is [{ Length: > 0 } key] ? key : null));
    }
}
