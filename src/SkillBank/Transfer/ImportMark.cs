using System.Security.Cryptography;
using System.Text;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.Transfer;

/// <summary>
/// Short hashes of what was imported, kept with the entry: so the same file brings nothing new even after the person has renamed the entry or
/// rewritten its text.
/// </summary>
static class ImportMark
{
    public static string OfKey(string key) => Of("key", key);

    public static string OfText(string content) => Of("text", content);

    public static string OfEntry(ImportedEntry entry) => Of("entry",
        $"{System.Text.Json.JsonSerializer.Serialize(entry.Details, entry.Details.GetType(), BankJson.Options)}\0{entry.Details.Extra}\0{
            string.Join('\0', entry.Texts.Select(text => $"{text.Title}\0{text.Content}"))}");

    public static IEnumerable<string> All(ImportedEntry entry) =>
        [OfKey(EntryKey.Of(entry.Details)), OfEntry(entry), .. entry.Texts.Select(text => OfText(text.Content))];

    /// <summary>Of a resume: where it is in the file, its name and what it prints.</summary>
    public static string OfResume(ImportedResume resume, ImportedBank file) => Of("resume", string.Join('\0', resume.Entries
        .Select(placed => $"{EntryKey.Of(file.Entries[placed.Entry].Details)}\0{placed.Text}").Prepend($"{resume.Source}\0{resume.Details.Title}")));

    static string Of(string kind, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\0{text}")).AsSpan(0, 9));
}
