using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;

namespace SkillBank.Data;

static class VariationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Variation>(variation =>
        {
            variation.ToTable("variations", table =>
            {
                table.HasCheckConstraint("ck_variations_content", "content <> ''");
                table.HasCheckConstraint("ck_variations_main_not_deleted", "not is_main or deletion_id is null");
            });
            variation.HasKey(v => new { v.ProfileId, v.Id });
            variation.Property(v => v.Id).ValueGeneratedNever();
            variation.Property(v => v.Position).HasColumnName("display_order");
            variation.Property(v => v.Title).HasMaxLength(VariationText.MaxTitle);
            variation.Property(v => v.Focus).HasMaxLength(VariationText.MaxFocus);
            variation.Property(v => v.Language).HasMaxLength(Profiles.LanguageTagAttribute.MaxLength);
            variation.Property(v => v.Origin).HasMaxLength(20);
            variation.Ignore(v => v.UsageCount).Ignore(v => v.LastUsedAt);
            // A filtered index on a foreign key's columns replaces the one that would be made for the key: both are declared.
            variation.HasIndex(v => new { v.ProfileId, v.EntryId }, "ix_variations_entry");
            variation.HasIndex(v => new { v.ProfileId, v.EntryId }, "ix_variations_main").IsUnique().HasFilter("is_main");
            variation.HasIndex(v => new { v.ProfileId, v.DeletionId }, "ix_variations_deletion");
            variation.HasOne<Deletion>().WithMany().HasForeignKey(v => new { v.ProfileId, v.DeletionId }).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<Revision>(revision =>
        {
            revision.ToTable("revisions");
            revision.HasKey(r => new { r.ProfileId, r.VariationId, r.Number });
            revision.Property(r => r.Title).HasMaxLength(VariationText.MaxTitle);
            revision.HasOne<Variation>().WithMany().HasForeignKey(r => new { r.ProfileId, r.VariationId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
