using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SkillBank.Data;

namespace SkillBank.Design;

/// <summary>What `dotnet ef` makes its context with; SKILLBANK_PROVIDER chooses the engine.</summary>
sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SkillBankDb>
{
    public SkillBankDb CreateDbContext(string[] args)
    {
        var provider = Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable("SKILLBANK_PROVIDER") ?? nameof(DatabaseProvider.Sqlite));
        var options = new DbContextOptionsBuilder<SkillBankDb>();
        Models.Use(options, provider, null, provider == DatabaseProvider.Sqlite ? "Data Source=design.db" : "Host=localhost");
        return new SkillBankDb(options.Options);
    }
}
