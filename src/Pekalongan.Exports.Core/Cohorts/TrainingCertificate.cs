using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Why a certificate is no longer good, as the public is told; the words of the office stay in its own file.</summary>
public enum RevocationGround
{
    /// <summary>Something printed on it was wrong.</summary>
    WrongFact,

    /// <summary>Its holder should not have got one.</summary>
    NotEntitled,

    Other,
}

/// <summary>
/// A certificate as it was issued. Every fact on the paper stands here, taken at that moment, so that the public page can show all of
/// them for ever; only a revocation or a replacement is added later.
/// </summary>
public sealed class TrainingCertificate : IVersioned
{
    public const int NumberMaxLength = 80;
    public const int TextMaxLength = 400;
    public const int ReasonMaxLength = 500;
    public const int TopicsMaxLength = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ApplicationId { get; init; }

    public CohortApplication? Application { get; init; }

    /// <summary>As printed, in the office's series.</summary>
    public required string Number { get; init; }

    /// <summary>128 random bits, as the paper's QR code holds them.</summary>
    public required string Code { get; init; }

    /// <summary>The head of the paper: the government and its office.</summary>
    public required string Government { get; init; }

    public required string Agency { get; init; }

    public required string HolderName { get; init; }

    public required string BusinessName { get; init; }

    public required string CohortTitle { get; init; }

    /// <summary>The first and last day of the sessions.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required string Place { get; init; }

    /// <summary>Lesson hours of the whole training.</summary>
    public required int LessonHours { get; init; }

    public required int AttendedHours { get; init; }

    /// <summary>Topics with their hours, a line each: "Proses ekspor|8".</summary>
    public required string Topics { get; init; }

    public string? Partner { get; init; }

    /// <summary>Place and day it is dated.</summary>
    public required string IssuedIn { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The signer's lines as printed. Without a signer no certificate is issued; only rank and NIP may be unknown.</summary>
    public required string SignerPosition { get; init; }

    public required string SignerName { get; init; }

    public string? SignerRank { get; init; }

    public string? SignerNip { get; init; }

    /// <summary>The paper itself, byte for byte.</summary>
    public required Guid FileId { get; init; }

    public StoredFile? File { get; init; }

    public required Guid IssuedById { get; init; }

    public required DateTime IssuedAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    public Guid? RevokedById { get; set; }

    public RevocationGround? RevokedFor { get; set; }

    public string? RevocationReason { get; set; }

    /// <summary>The one issued in its place.</summary>
    public Guid? ReplacedById { get; set; }

    public Guid Version { get; set; }
}

internal sealed class TrainingCertificateConfiguration : IEntityTypeConfiguration<TrainingCertificate>
{
    public void Configure(EntityTypeBuilder<TrainingCertificate> builder)
    {
        builder.Property(c => c.Number).HasMaxLength(TrainingCertificate.NumberMaxLength);
        builder.Property(c => c.Code).HasMaxLength(32);
        builder.Property(c => c.Topics).HasMaxLength(TrainingCertificate.TopicsMaxLength);
        foreach (var text in new[] { nameof(TrainingCertificate.Partner), nameof(TrainingCertificate.Agency), nameof(TrainingCertificate.SignerPosition) })
            builder.Property(text).HasMaxLength(TrainingCertificate.TextMaxLength);
        builder.Property(c => c.RevocationReason).HasMaxLength(TrainingCertificate.ReasonMaxLength);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => c.Number).IsUnique();

        // Of one participant at most one is in force: two clicks at once do not issue two.
        builder.HasIndex(c => c.ApplicationId).IsUnique().HasFilter("RevokedAt IS NULL");
        builder.HasOne(c => c.Application).WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.File).WithMany().HasForeignKey(c => c.FileId);
        builder.HasOne<TrainingCertificate>().WithMany().HasForeignKey(c => c.ReplacedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.IssuedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.RevokedById);
    }
}
