using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;
using SkillBank.Transfer;

namespace SkillBank.Data;

/// <summary>The model of the database, one for both engines.</summary>
public sealed class SkillBankDb(DbContextOptions<SkillBankDb> options) : DbContext(options)
{
    /// <summary>The people.</summary>
    public DbSet<Profile> Profiles => Set<Profile>();

    /// <summary>How to reach them.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>Their portraits, those in the trash included.</summary>
    public DbSet<Photo> Photos => Set<Photo>();

    /// <summary>All entries of all sections, those in the trash included.</summary>
    public DbSet<Entry> Entries => Set<Entry>();

    /// <summary>All variations, those in the trash included.</summary>
    public DbSet<Variation> Variations => Set<Variation>();

    /// <summary>All history.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>The trash.</summary>
    public DbSet<Deletion> Deletions => Set<Deletion>();

    /// <summary>Views of banks, those in the trash included.</summary>
    public DbSet<Resume> Resumes => Set<Resume>();

    /// <summary>What resumes say about entries.</summary>
    public DbSet<Placement> Placements => Set<Placement>();

    /// <summary>Resumes as they were when a file was made, those in the trash included.</summary>
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    /// <summary>Which entries and wordings snapshots have.</summary>
    public DbSet<SnapshotUse> SnapshotUses => Set<SnapshotUse>();

    /// <summary>What snapshots are made of.</summary>
    public DbSet<Blob> Blobs => Set<Blob>();

    /// <summary>What imports did, those that were undone included.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>First answers to requests that may be repeated.</summary>
    public DbSet<StoredAnswer> StoredAnswers => Set<StoredAnswer>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ProfileMapping.Map(modelBuilder);
        PhotoMapping.Map(modelBuilder);
        EntryMapping.Map(modelBuilder);
        VariationMapping.Map(modelBuilder);
        DeletionMapping.Map(modelBuilder);
        ResumeMapping.Map(modelBuilder);
        SnapshotMapping.Map(modelBuilder);
        ImportMapping.Map(modelBuilder);
        StoredAnswerMapping.Map(modelBuilder);
        Conventions.Apply(modelBuilder);
    }
}
