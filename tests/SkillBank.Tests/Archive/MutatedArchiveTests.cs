using SkillBank.Data;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;

namespace SkillBank.Tests.Archive;

public sealed class MutatedArchiveTests
{
    [Fact]
    public async Task Whatever_is_flipped_cut_or_mixed_up_it_is_refused_whole_or_restored_whole()
    {
        var archive = await Archives.WholeAsync();
        var target = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var empty = await Archives.WriteAsync(target);
        var random = new Random(20260314);
        var refused = 0;

        for (var i = 0; i < 300; i++)
        {
            var mutant = Mutate(archive, random);
            if (await Record.ExceptionAsync(() => Archives.RestoreAsync(target, mutant)) is { } refusal)
            {
                Assert.IsType<ImportException>(refusal);
                Assert.Equal(empty, await Archives.WriteAsync(target));
                refused++;
                continue;
            }
            // What the zip says beside its contents, such as times and attributes, is nobody's data.
            Assert.Equal(archive, await Archives.WriteAsync(target));
            await target.DisposeAsync();
            target = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        }

        await target.DisposeAsync();
        Assert.InRange(refused, 200, 300);
    }

    static byte[] Mutate(byte[] archive, Random random)
    {
        var mutant = archive.ToArray();
        var at = random.Next(mutant.Length);
        var length = random.Next(1, 64);
        switch (random.Next(6))
        {
            case 0: mutant[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: for (var i = 0; i < 8; i++) mutant[random.Next(mutant.Length)] ^= (byte)random.Next(256); break;
            case 2: mutant = mutant[..at]; break;
            case 3: mutant = [.. mutant[..at], .. mutant[Math.Min(at + length, mutant.Length)..]]; break;
            case 4: mutant = [.. mutant[..at], .. Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)), .. mutant[at..]]; break;
            // The directory at the end holds names, sizes and offsets: the places that a reader trusts.
            default: mutant[mutant.Length - 1 - random.Next(500)] = (byte)random.Next(256); break;
        }
        return mutant;
    }
}
