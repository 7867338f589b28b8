using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.Data;

static class DeletionMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Deletion>(deletion =>
    {
        deletion.ToTable("deletions");
        deletion.HasKey(d => new { d.ProfileId, d.Id });
        deletion.Property(d => d.Id).ValueGeneratedNever();
        deletion.Property(d => d.Kind).HasMaxLength(20);
        deletion.Property(d => d.Section).HasMaxLength(20);
        deletion.HasIndex(d => d.DeletedAt, "ix_deletions_deleted_at");
        deletion.HasOne<Profile>().WithMany().HasForeignKey(d => d.ProfileId).OnDelete(DeleteBehavior.Cascade);
    });
}
