using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.Data;

static class EntryMapping
{
    /// <summary>The property that holds the section's slug; <see cref="Entry.Section"/> itself is not stored.</summary>
    public const string Discriminator = "SectionSlug";

    public static void Map(ModelBuilder model)
    {
        model.Entity<Entry>(entry =>
        {
            entry.ToTable("entries");
            entry.HasKey(e => new { e.ProfileId, e.Id });
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Position).HasColumnName("display_order");
            entry.Property(e => e.UniqueKey).HasMaxLength(400);
            entry.Ignore(e => e.AnyDetails).Ignore(e => e.Section).Ignore(e => e.Main).Ignore(e => e.Today);
            entry.HasDiscriminator<string>(Discriminator);
            entry.Property<string>(Discriminator).HasColumnName("section").HasMaxLength(20);
            entry.HasOne<Profile>().WithMany().HasForeignKey(e => e.ProfileId).OnDelete(DeleteBehavior.Cascade);
            entry.HasOne<Deletion>().WithMany().HasForeignKey(e => new { e.ProfileId, e.DeletionId }).OnDelete(DeleteBehavior.NoAction);
            entry.HasIndex(nameof(Entry.ProfileId), Discriminator, nameof(Entry.UniqueKey)).IsUnique()
                .HasDatabaseName("ix_entries_unique").HasFilter("unique_key is not null and deletion_id is null");
            entry.HasIndex(e => new { e.ProfileId, e.DeletionId }, "ix_entries_deletion");
            entry.HasMany(e => e.Variations).WithOne().HasForeignKey(v => new { v.ProfileId, v.EntryId }).OnDelete(DeleteBehavior.Cascade);
        });
        var mapping = new SectionMapping(model);
        foreach (var section in Section.All) section.Accept(mapping);
    }

    sealed class SectionMapping(ModelBuilder model) : ISectionVisitor<bool>
    {
        public bool Visit<T>(Section<T> section) where T : Details
        {
            model.Entity<Entry>().HasDiscriminator<string>(Discriminator).HasValue<Entry<T>>(section.Slug);
            model.Entity<Entry<T>>().ComplexProperty(e => e.Details, details =>
            {
                details.IsRequired();
                details.Ignore(d => d.Heading);
                details.Ignore(d => d.UniqueKey);
                details.Ignore(d => d.StatusName);
            });
            foreach (var property in typeof(T).GetProperties().Where(p => p.IsDefined(typeof(RequiredMemberAttribute), inherit: true)))
            {
                var column = Conventions.SnakeCase(property.Name);
                model.Entity<Entry>().ToTable(table => table.HasCheckConstraint(
                    $"ck_entries_{section.Slug}_{column}", $"section <> '{section.Slug}' or {column} is not null"));
            }
            return true;
        }
    }
}
