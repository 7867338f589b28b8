using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Data;

static class ResumeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Resume>(resume =>
        {
            resume.ToTable("resumes");
            resume.HasKey(r => new { r.ProfileId, r.Id });
            resume.Property(r => r.Id).ValueGeneratedNever();
            resume.ComplexProperty(r => r.Details, details =>
            {
                details.IsRequired();
                details.Property(d => d.Paper).HasMaxLength(10);
                details.Property(d => d.DateStyle).HasMaxLength(20);
            });
            resume.HasOne<Profile>().WithMany().HasForeignKey(r => r.ProfileId).OnDelete(DeleteBehavior.Cascade);
            resume.HasOne<Deletion>().WithMany().HasForeignKey(r => new { r.ProfileId, r.DeletionId }).OnDelete(DeleteBehavior.NoAction);
            resume.HasIndex(r => new { r.ProfileId, r.DeletionId }, "ix_resumes_deletion");
        });
        model.Entity<Placement>(placement =>
        {
            placement.ToTable("placements", table =>
            {
                table.HasCheckConstraint("ck_placements_entry", "(entry_id is null) <> (own_details is null)");
                table.HasCheckConstraint("ck_placements_pin", "(pinned_revision is null) = (pinned_content is null) and (pinned_revision is null or variation_id is not null)");
            });
            placement.HasKey(p => new { p.ProfileId, p.ResumeId, p.Id });
            placement.Property(p => p.Id).ValueGeneratedNever();
            placement.Property(p => p.Section).HasMaxLength(20);
            placement.Property(p => p.Source).HasMaxLength(10);
            placement.Property(p => p.Position).HasColumnName("display_order");
            placement.Property(p => p.Heading).HasMaxLength(200);
            placement.Property(p => p.PinnedTitle).HasMaxLength(VariationText.MaxTitle);
            placement.HasOne<Resume>().WithMany().HasForeignKey(p => new { p.ProfileId, p.ResumeId }).OnDelete(DeleteBehavior.Cascade);
            placement.HasOne<Entry>().WithMany().HasForeignKey(p => new { p.ProfileId, p.EntryId }).OnDelete(DeleteBehavior.Cascade);
            placement.HasIndex(p => new { p.ProfileId, p.EntryId }, "ix_placements_entry");
        });
    }
}
