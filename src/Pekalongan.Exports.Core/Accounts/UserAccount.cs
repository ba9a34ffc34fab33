using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Accounts;

public enum Role
{
    /// <summary>Petugas: registers businesses, runs cohorts, enters shipments on behalf.</summary>
    Staff,

    /// <summary>Verifikator: checks shipments.</summary>
    Verifier,

    /// <summary>Eksportir: a business logging its own shipments.</summary>
    Exporter,

    /// <summary>Pimpinan: reads and downloads reports.</summary>
    Official,

    /// <summary>Admin: accounts and settings.</summary>
    Admin,
}

public enum AccountStatus
{
    /// <summary>Created; the activation link has not been used yet.</summary>
    Invited,
    Active,
    Suspended,
}

/// <summary>Someone who can sign in. An exporter's account belongs to one business and sees only that.</summary>
public sealed class UserAccount : IVersioned
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>Lower case; one of e-mail and phone is always there.</summary>
    public string? Email { get; set; }

    /// <summary>In +62 form.</summary>
    public string? Phone { get; set; }

    public required Role Role { get; set; }

    public AccountStatus Status { get; set; } = AccountStatus.Invited;

    public Guid? ExporterId { get; set; }

    /// <summary>The scope that opens by default; an example account opens "Data contoh".</summary>
    public required string ScopeCode { get; set; }

    /// <summary>Created only in Development; Production refuses to start on a database that holds one.</summary>
    public bool IsExample { get; init; }

    public string? PasswordHash { get; set; }

    public int FailedSignIns { get; set; }

    public DateTime? LockedUntil { get; set; }

    public required DateTime CreatedAt { get; init; }

    public Guid Version { get; set; }
}

/// <summary>One signed-in browser. The cookie names it; ending the row ends the session at the next request.</summary>
public sealed class UserSession
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid UserId { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime LastSeenAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Browser and system in plain words ("Chrome di Android"), for the owner's own list.</summary>
    public required string Device { get; init; }
}

public enum LinkPurpose
{
    Activation,
    PasswordReset,
}

/// <summary>A one-time link to an account. Only the digest of its 256 random bits is kept.</summary>
public sealed class AccountLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public required byte[] TokenSha256 { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}

/// <summary>A data-protection key of the web servers, wrapped by the master key; here so that several servers share them.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}

internal sealed class UserAccountConfiguration : IEntityTypeConfiguration<UserAccount>
{
    public void Configure(EntityTypeBuilder<UserAccount> builder)
    {
        builder.Property(u => u.Name).HasMaxLength(UserAccount.NameMaxLength);
        builder.Property(u => u.Email).HasMaxLength(UserAccount.EmailMaxLength);
        builder.Property(u => u.Phone).HasMaxLength(UserAccount.PhoneMaxLength);
        builder.Property(u => u.PasswordHash).IsSecret();
        builder.HasIndex(u => u.Email).IsUnique();
        builder.HasIndex(u => u.Phone).IsUnique();
        builder.HasOne<Exporter>().WithMany().HasForeignKey(u => u.ExporterId);
        builder.HasOne<Scope>().WithMany().HasForeignKey(u => u.ScopeCode);
    }
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder) =>
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(s => s.UserId);
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.Property(l => l.TokenSha256).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(l => l.TokenSha256).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(l => l.UserId);
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(k => k.Xml).HasMaxLength(-1);
}
