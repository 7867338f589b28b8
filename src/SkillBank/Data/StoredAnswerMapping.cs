using Microsoft.EntityFrameworkCore;
using SkillBank.Profiles;

namespace SkillBank.Data;

static class StoredAnswerMapping
{
    public static void Map(ModelBuilder model) => model.Entity<StoredAnswer>(answer =>
    {
        answer.ToTable("stored_answers");
        answer.HasKey(a => new { a.ProfileId, a.Key });
        answer.Property(a => a.Key).HasMaxLength(200);
        answer.Property(a => a.RequestHash).HasMaxLength(64);
        answer.Property(a => a.ETag).HasMaxLength(100).HasColumnName("etag");
        answer.HasIndex(a => a.CreatedAt, "ix_stored_answers_created_at");
        answer.HasOne<Profile>().WithMany().HasForeignKey(a => a.ProfileId).OnDelete(DeleteBehavior.Cascade);
    });
}
