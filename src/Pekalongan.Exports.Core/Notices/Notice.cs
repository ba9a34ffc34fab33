using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Notices;

/// <summary>What a notice tells of. A new one also gets its words in <see cref="NoticeWords"/>.</summary>
public enum NoticeKind
{
    AccountActivation,
    PasswordReset,

    /// <summary>The link with which a business goes on with its application.</summary>
    ApplicationLink,
    ApplicationReceived,

    /// <summary>Accepted, reserve, or refused with its reason.</summary>
    ApplicationDecided,

    /// <summary>A place became free for a reserve.</summary>
    ReserveMovedUp,
    TrainingChanged,
    CertificateIssued,

    /// <summary>The office wrote into the thread of an obstacle.</summary>
    CaseAnswered,
    CaseHandedOver,

    /// <summary>Another agency replied.</summary>
    CaseReplied,
    CaseClosed,

    /// <summary>The office entered a shipment for the business.</summary>
    ShipmentEntered,

    /// <summary>The office answered what the business objected.</summary>
    ObjectionAnswered,

    /// <summary>The program prepared the month's report, and it waits to be checked.</summary>
    ReportPrepared,
}

public enum NoticeState
{
    /// <summary>In the outbox, due at <see cref="Notice.NextTryAt"/>.</summary>
    Waiting,

    /// <summary>A web server has it and talks to the mail server, until <see cref="Notice.LeaseUntil"/>.</summary>
    Sending,
    Sent,

    /// <summary>Not delivered, and not tried again by itself.</summary>
    Failed,

    /// <summary>The conversation with the mail server broke off where nobody can tell whether it took the mail. A person decides.</summary>
    Uncertain,

    /// <summary>Was uncertain; a person takes it as delivered.</summary>
    AssumedSent,

    /// <summary>No e-mail address, or no mail server: somebody passes it on by WhatsApp or telephone.</summary>
    ByHand,

    /// <summary>What it holds stopped being valid before it could be sent.</summary>
    Lapsed,
}

/// <summary>Why a try did not deliver.</summary>
public enum NoticeFailure
{
    ServerUnreachable,
    ServerBusy,
    ServerRefusesUs,
    AddressRefused,
    MessageRefused,
}

/// <summary>
/// Something to tell one person, written in the transaction of the act it tells of and delivered later, once. To whom and what stands
/// encrypted in <see cref="Content"/>; everything else here may be read by whoever keeps the database.
/// </summary>
public sealed class Notice : IVersioned
{
    public const int DedupKeyMaxLength = 120;

    /// <summary>How long name, address and text are kept after the act.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>"accepted:{applicationId}": one act tells each person once. Ids only, never an address.</summary>
    public required string DedupKey { get; init; }

    /// <summary>The business it concerns; none for accounts of the office and for applicants who are not on the register yet.</summary>
    public Guid? ExporterId { get; init; }

    /// <summary>A <see cref="NoticeContent"/> under the master key; null once it was wiped.</summary>
    public byte[]? Content { get; set; }

    public required NoticeState State { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>It is not sent from then on: the link in it is over.</summary>
    public DateTime? ExpiresAt { get; init; }

    public int Tries { get; set; }

    public required DateTime NextTryAt { get; set; }

    /// <summary>Names one try, so that a web server settles only the try it made itself.</summary>
    public Guid? LeaseId { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public NoticeFailure? Failure { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>When staff told the person themselves ("sudah dikabari").</summary>
    public DateTime? ToldAt { get; set; }

    public Guid? ToldById { get; set; }

    public Guid Version { get; set; }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(n => n.DedupKey).HasMaxLength(Notice.DedupKeyMaxLength);
        builder.Property(n => n.Content).HasMaxLength(-1).IsSecret();
        builder.Property(n => n.LeaseId).IsSecret();
        builder.HasIndex(n => n.DedupKey).IsUnique();
        builder.HasIndex(n => new { n.State, n.NextTryAt });
        builder.HasIndex(n => new { n.ScopeCode, n.CreatedAt });
        builder.HasOne<Scope>().WithMany().HasForeignKey(n => n.ScopeCode);
        builder.HasOne<Exporter>().WithMany().HasForeignKey(n => n.ExporterId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(n => n.ToldById);
    }
}
