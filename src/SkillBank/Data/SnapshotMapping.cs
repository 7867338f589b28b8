using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Data;

static class SnapshotMapping
{
    const int HashLength = 64;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Snapshot>(snapshot =>
        {
            snapshot.ToTable("snapshots");
            snapshot.HasKey(s => new { s.ProfileId, s.Id });
            snapshot.Property(s => s.Id).ValueGeneratedNever();
            snapshot.Property(s => s.ResumeTitle).HasMaxLength(200);
            snapshot.Property(s => s.Format).HasMaxLength(20);
            snapshot.Property(s => s.Template).HasMaxLength(60);
            snapshot.Property(s => s.TemplateVersion).HasMaxLength(HashLength);
            snapshot.Property(s => s.FileHash).HasMaxLength(HashLength);
            snapshot.Property(s => s.DocumentBlob).HasMaxLength(HashLength);
            snapshot.Property(s => s.ContentBlob).HasMaxLength(HashLength);
            snapshot.ComplexProperty(s => s.Details).IsRequired();
            snapshot.HasOne<Resume>().WithMany().HasForeignKey(s => new { s.ProfileId, s.ResumeId }).OnDelete(DeleteBehavior.Cascade);
            snapshot.HasOne<Deletion>().WithMany().HasForeignKey(s => new { s.ProfileId, s.DeletionId }).OnDelete(DeleteBehavior.NoAction);
            snapshot.HasIndex(s => new { s.ProfileId, s.ResumeId, s.Number }, "ix_snapshots_number").IsUnique();
            snapshot.HasIndex(s => new { s.ProfileId, s.DeletionId }, "ix_snapshots_deletion");
            snapshot.HasMany(s => s.Uses).WithOne().HasForeignKey(u => new { u.ProfileId, u.SnapshotId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SnapshotUse>(use =>
        {
            use.ToTable("snapshot_uses");
            use.HasKey(u => new { u.ProfileId, u.SnapshotId, u.Number });
            // Neither points at the bank: what was sent stays known when the wording is gone.
            use.HasIndex(u => new { u.ProfileId, u.VariationId, u.UsedAt }, "ix_snapshot_uses_variation");
            use.HasIndex(u => new { u.ProfileId, u.EntryId, u.UsedAt }, "ix_snapshot_uses_entry");
        });
        model.Entity<Blob>(blob =>
        {
            blob.ToTable("blobs");
            blob.HasKey(b => new { b.ProfileId, b.Hash });
            blob.Property(b => b.Hash).HasMaxLength(HashLength);
            blob.HasOne<Profile>().WithMany().HasForeignKey(b => b.ProfileId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
