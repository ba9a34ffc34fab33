using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>What an exporter's month came to, as far as the office knows.</summary>
public enum CollectionAnswerKind
{
    /// <summary>Everything of the month is in: as shipments, or as a monthly statement.</summary>
    Reported,

    /// <summary>Said to have exported nothing: zero, which is another thing than not known.</summary>
    Nothing,

    /// <summary>Tried and not reached.</summary>
    Unreachable,

    /// <summary>An earlier answer was wrong: back to not yet.</summary>
    Reopened,
}

/// <summary>One month's round of asking the exporters what they exported.</summary>
public sealed class CollectionRound
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    /// <summary>yyyymm.</summary>
    public required int Month { get; init; }

    public required Guid? OpenedById { get; init; }

    public required DateTime OpenedAt { get; init; }

    public List<CollectionItem> Items { get; init; } = [];
}

/// <summary>
/// An exporter that is expected to report for the month. Times are kept so that "n of m have reported" can be asked as of any day; whoever is
/// put back on the list gets another item.
/// </summary>
public sealed class CollectionItem
{
    public const int ReasonMaxLength = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RoundId { get; init; }

    public required Guid ExporterId { get; init; }

    public Exporter? Exporter { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>Null for those the program listed by itself.</summary>
    public required Guid? AddedById { get; init; }

    /// <summary>From then on it is not expected any more.</summary>
    public DateTime? RemovedAt { get; set; }

    public Guid? RemovedById { get; set; }

    public string? RemovedReason { get; set; }

    public List<CollectionAnswer> Answers { get; init; } = [];
}

/// <summary>What became known of an exporter's month, when and how. The latest one counts; earlier ones stay.</summary>
public sealed class CollectionAnswer
{
    public const int NoteMaxLength = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ItemId { get; init; }

    public required CollectionAnswerKind Kind { get; init; }

    public required EntrySource Source { get; init; }

    public required DateTime At { get; init; }

    public required Guid ById { get; init; }

    public string? Note { get; init; }
}

internal sealed class CollectionRoundConfiguration : IEntityTypeConfiguration<CollectionRound>
{
    public void Configure(EntityTypeBuilder<CollectionRound> builder)
    {
        builder.HasIndex(r => new { r.ScopeCode, r.Month }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(r => r.ScopeCode);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.OpenedById);
        builder.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.RoundId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CollectionItemConfiguration : IEntityTypeConfiguration<CollectionItem>
{
    public void Configure(EntityTypeBuilder<CollectionItem> builder)
    {
        builder.Property(i => i.RemovedReason).HasMaxLength(CollectionItem.ReasonMaxLength);
        builder.HasIndex(i => new { i.RoundId, i.ExporterId }).IsUnique().HasFilter("RemovedAt IS NULL");
        builder.HasOne(i => i.Exporter).WithMany().HasForeignKey(i => i.ExporterId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(i => i.AddedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(i => i.RemovedById);
        builder.HasMany(i => i.Answers).WithOne().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CollectionAnswerConfiguration : IEntityTypeConfiguration<CollectionAnswer>
{
    public void Configure(EntityTypeBuilder<CollectionAnswer> builder)
    {
        builder.Property(a => a.Note).HasMaxLength(CollectionAnswer.NoteMaxLength);
        builder.HasIndex(a => new { a.ItemId, a.At });
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(a => a.ById);
    }
}
