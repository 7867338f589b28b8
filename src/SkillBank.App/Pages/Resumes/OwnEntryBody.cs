using System.Text.Json.Nodes;
using SkillBank.App.Pages.Forms;
using SkillBank.Entries;

namespace SkillBank.App.Pages.Resumes;

/// <summary>What the form of an entry of the resume's own posts: the details and the one text.</summary>
static class OwnEntryBody
{
    public const string Content = "content";

    public static JsonObject Of(Section section, IFormCollection form)
    {
        var body = FormBody.Read(section.DetailsType, form);
        if (section.HasVariations && FormBody.Text(form[Content].ToString()) is { Length: > 0 } text) body[Content] = text;
        return body;
    }
}
