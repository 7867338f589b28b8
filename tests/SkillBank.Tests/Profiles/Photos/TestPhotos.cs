using SkillBank.Documents.Typesetting;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Profiles.Photos;

/// <summary>Portraits of a bank.</summary>
static class TestPhotos
{
    /// <summary>One portrait, and one in the trash whose place it took.</summary>
    public static async Task AddAsync(TestBank bank)
    {
        await using var pool = new TypesettingPool();
        var service = new PhotoService(bank.NewStore(), new ResumePrinter(pool));
        foreach (var file in new[] { Pictures.Png(), Pictures.Jpeg }) await service.SetAsync(bank.Owner, PhotoFile.Read(file));
    }
}
