using Microsoft.EntityFrameworkCore;
using SkillBank.Profiles;

namespace SkillBank.Data;

static class ProfileMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Profile>(profile =>
        {
            profile.ToTable("profiles");
            profile.HasKey(p => p.Id);
            profile.Property(p => p.Id).ValueGeneratedNever();
            profile.Property(p => p.Name).HasMaxLength(100);
            profile.HasIndex(p => p.Name, "ix_profiles_name").IsUnique();
            profile.ComplexProperty(p => p.Details).IsRequired();
            profile.ComplexProperty(p => p.Settings, settings =>
            {
                settings.IsRequired();
                settings.Property(s => s.DefaultPaper).HasMaxLength(10);
            });
        });
        model.Entity<Contact>(contact =>
        {
            contact.ToTable("contacts");
            contact.HasKey(c => c.ProfileId);
            contact.HasOne<Profile>().WithOne().HasForeignKey<Contact>(c => c.ProfileId).OnDelete(DeleteBehavior.Cascade);
            contact.ComplexProperty(c => c.Details, details =>
            {
                details.IsRequired();
                details.Ignore(d => d.FullName);
            });
        });
    }
}
