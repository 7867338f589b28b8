using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Profiles;

/// <summary>Makes profiles and changes what belongs to a person but to none of their entries.</summary>
public sealed class ProfileService(BankStore store, BankReader reader)
{
    /// <summary>The name of the profile that a new database gets.</summary>
    public const string OwnerName = "me";

    /// <summary>The profile that was made first; it is made now when there is none.</summary>
    public async Task<Profile> DefaultAsync(CancellationToken cancellation = default)
    {
        if (await reader.ProfilesAsync(cancellation) is [var first, ..]) return first;
        return await CreateAsync(OwnerName, Guid.CreateVersion7(), onlyFirst: true, null, cancellation) ?? (await reader.ProfilesAsync(cancellation))[0];
    }

    /// <summary>Makes a profile with an empty bank.</summary>
    /// <exception cref="RuleException">The name is blank, too long, or taken.</exception>
    public Task<Profile> AddAsync(string name, CancellationToken cancellation = default) => AddAsync(name, Guid.CreateVersion7(), null, cancellation);

    /// <summary>The same with an id that is known, as of people who come from elsewhere.</summary>
    /// <exception cref="RuleException">The name is blank, too long, or taken.</exception>
    /// <param name="name">What it is called.</param>
    /// <param name="id">Its id.</param>
    /// <param name="fill">What is done to the new bank in the same transaction; null for nothing. What it throws undoes all of it.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Profile> AddAsync(string name, Guid id, Func<Profile, Task>? fill = null, CancellationToken cancellation = default)
    {
        name = name.Trim();
        if (name.Length == 0) throw new RuleException("name", "Required.");
        if (new TextAttribute(100).Check(name) is { } message) throw new RuleException("name", message);
        return await CreateAsync(name, id, onlyFirst: false, fill, cancellation) ?? throw new RuleException("name", $"There is a profile '{name}' already.");
    }

    /// <summary>Changes the contact.</summary>
    /// <exception cref="RuleException">From <paramref name="change"/>.</exception>
    public Task<Outcome<Contact>> UpdateContactAsync(
        Guid profileId, Func<Contact, ContactDetails> change, long? expectedVersion, CancellationToken cancellation = default) =>
        store.WriteAsync<Contact>(profileId, async tx =>
        {
            var contact = await tx.Db.Contacts.FirstAsync(c => c.ProfileId == profileId, cancellation);
            if (expectedVersion is { } expected && expected != contact.Version) return new Outcome<Contact>.Stale(contact);
            contact.Details = Checks.Required(change(contact));
            if (!tx.Db.ChangeTracker.HasChanges()) return new Outcome<Contact>.Unchanged(contact);
            contact.Version++;
            contact.UpdatedAt = tx.Now;
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Contact>.Saved(contact);
        }, cancellation);

    /// <summary>Changes who the person is professionally and what work they look for.</summary>
    /// <exception cref="RuleException">From <paramref name="change"/>.</exception>
    public Task<Outcome<Profile>> UpdateDetailsAsync(
        Guid profileId, Func<Profile, ProfileDetails> change, long? expectedVersion, CancellationToken cancellation = default) =>
        UpdateAsync(profileId, profile => profile.Version, profile => profile.Details = Checks.Required(change(profile)), expectedVersion, cancellation);

    /// <summary>Changes the settings of the bank; the version expected is the bank's.</summary>
    /// <exception cref="RuleException">From <paramref name="change"/>.</exception>
    public Task<Outcome<Profile>> UpdateSettingsAsync(
        Guid profileId, Func<Profile, BankSettings> change, long? expectedVersion, CancellationToken cancellation = default) =>
        UpdateAsync(profileId, profile => profile.BankVersion - 1, profile => profile.Settings = Checks.Required(change(profile)), expectedVersion, cancellation);

    /// <summary>Keeps what an import could not place at the top level.</summary>
    /// <exception cref="RuleException">It is too long.</exception>
    public Task<Outcome<Profile>> KeepExtraAsync(Guid profileId, string? extra, CancellationToken cancellation = default) =>
        UpdateAsync(profileId, profile => profile.Version, profile => profile.Extra = Checked(extra), null, cancellation);

    static string? Checked(string? extra) => extra is null || new TextAttribute(Details.MaxExtra).Check(extra) is not { } message
        ? extra
        : throw new RuleException("extra", message);

    async Task<Outcome<Profile>> UpdateAsync(
        Guid profileId, Func<Profile, long> version, Action<Profile> change, long? expectedVersion, CancellationToken cancellation)
    {
        var outcome = await store.WriteAsync<Profile>(profileId, async tx =>
        {
            var profile = await tx.Db.Profiles.FirstAsync(p => p.Id == profileId, cancellation);
            if (expectedVersion is { } expected && expected != version(profile)) return new Outcome<Profile>.Stale(profile);
            change(profile);
            if (!tx.Db.ChangeTracker.HasChanges()) return new Outcome<Profile>.Unchanged(profile);
            profile.Version++;
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Profile>.Saved(profile);
        }, cancellation);
        if (outcome is Outcome<Profile>.Saved or Outcome<Profile>.Missing) return outcome;

        // What the change saw had the bank's version and time raised by the change itself, which was not kept.
        if (await reader.ProfileAsync(profileId, cancellation) is not { } kept) return new Outcome<Profile>.Missing();
        return outcome is Outcome<Profile>.Stale ? new Outcome<Profile>.Stale(kept) : new Outcome<Profile>.Unchanged(kept);
    }

    /// <summary>Null when the name is taken, or somebody is there already and only the first is to be made.</summary>
    async Task<Profile?> CreateAsync(string name, Guid id, bool onlyFirst, Func<Profile, Task>? fill, CancellationToken cancellation)
    {
        try
        {
            return await store.WriteNewAsync<Profile>(id, async tx =>
            {
                if (await tx.Db.Profiles.AnyAsync(profile => onlyFirst || profile.Name == name, cancellation)) return new Outcome<Profile>.Missing();
                var profile = new Profile { Id = id, Name = name, CreatedAt = tx.Now, UpdatedAt = tx.Now };
                tx.Db.Profiles.Add(profile);
                tx.Db.Contacts.Add(new Contact { ProfileId = id, CreatedAt = tx.Now, UpdatedAt = tx.Now });
                await tx.Db.SaveChangesAsync(cancellation);
                if (fill is not null) await fill(profile);
                return new Outcome<Profile>.Saved(profile);
            }, cancellation) is Outcome<Profile>.Saved(var made) ? made : null;
        }
        catch (Exception e) when (UniqueViolation.Is(e))
        {
            // Another program made it at the same moment; the index on names let one of the two through.
            return null;
        }
    }
}
