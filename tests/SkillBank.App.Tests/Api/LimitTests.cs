using Microsoft.Extensions.DependencyInjection;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

public sealed class LimitTests(Servers servers)
{
    [Theory, Engines]
    public async Task A_full_section_takes_no_more_and_is_read_and_reordered_whole(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var me = await server.NewPersonAsync();
        await FillAsync(server, Guid.Parse(me.User));

        var reply = await me.PostAsync("interests", """{"name":"One more"}""");
        var all = (await me.GetAsync("interests")).Json.AsArray();
        var reorder = await me.PostAsync("interests/reorder", $$"""{"ids":[{{string.Join(',', all.Reverse().Select(interest => $"\"{interest!["id"]}\""))}}]}""");

        Assert.Equal((400, Section.MaxEntries, 200), (reply.Status, all.Count, reorder.Status));
        Assert.Equal("Interest 1999", (string?)(await me.GetAsync("interests")).Json[0]!["name"]);
    }

    [Fact]
    public async Task A_text_of_the_greatest_length_is_kept_to_the_letter()
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);
        var text = string.Concat(Enumerable.Repeat("Ærø 🚢 «é»", VariationText.MaxContent / 11));

        var summary = await me.AddAsync("summaries", $$"""{"content":"{{text}}"}""");

        Assert.Equal(text, (string?)(await me.GetAsync($"summaries/{summary["id"]}")).Json["content"]);
    }

    static async Task FillAsync(RunningServer server, Guid profile)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BankStore>().WriteAsync<int>(profile, async tx =>
        {
            for (var i = 0; i < Section.MaxEntries; i++)
            {
                var entry = Section.Of<Interest>().NewEntry(profile, Guid.CreateVersion7(), new Interest { Name = $"Interest {i}" });
                (entry.Position, entry.CreatedAt, entry.UpdatedAt) = (i, tx.Now, tx.Now);
                tx.Db.Entries.Add(entry);
            }
            await tx.Db.SaveChangesAsync();
            return new Outcome<int>.Saved(Section.MaxEntries);
        });
    }
}
