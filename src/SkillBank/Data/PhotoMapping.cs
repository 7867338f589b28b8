using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;

namespace SkillBank.Data;

static class PhotoMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Photo>(photo =>
    {
        photo.ToTable("photos");
        photo.HasKey(p => new { p.ProfileId, p.Id });
        photo.Property(p => p.Id).ValueGeneratedNever();
        photo.Property(p => p.Kind).HasMaxLength(10);
        photo.Ignore(p => p.MediaType);
        photo.HasOne<Profile>().WithMany().HasForeignKey(p => p.ProfileId).OnDelete(DeleteBehavior.Cascade);
        photo.HasOne<Deletion>().WithMany().HasForeignKey(p => new { p.ProfileId, p.DeletionId }).OnDelete(DeleteBehavior.NoAction);
        photo.HasIndex(p => new { p.ProfileId, p.DeletionId }, "ix_photos_deletion");
    });
}
