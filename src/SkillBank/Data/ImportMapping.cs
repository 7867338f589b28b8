using Microsoft.EntityFrameworkCore;
using SkillBank.Profiles;
using SkillBank.Transfer;

namespace SkillBank.Data;

static class ImportMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Import>(import =>
    {
        import.ToTable("imports", table => table.HasCheckConstraint("ck_imports_trail", "(undone_at is null) = (trail is not null)"));
        import.HasKey(i => new { i.ProfileId, i.Id });
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.Format).HasMaxLength(40);
        import.Property(i => i.FileName).HasMaxLength(Import.MaxFileName);
        import.Property(i => i.FileHash).HasMaxLength(64);
        import.ComplexProperty(i => i.Counts).IsRequired();
        import.HasIndex(i => new { i.ProfileId, i.CreatedAt }, "ix_imports_created_at");
        import.HasOne<Profile>().WithMany().HasForeignKey(i => i.ProfileId).OnDelete(DeleteBehavior.Cascade);
    });
}
