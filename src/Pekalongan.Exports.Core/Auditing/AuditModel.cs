using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Auditing;

/// <summary>One named act of one person ("ShipmentVerifying"), with its events. Written in the transaction of what it did, and only when something changed.</summary>
public sealed class AuditProcess
{
    public const int ReasonMaxLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ProcessKind Kind { get; init; }

    /// <summary>Null for the program itself (first load, commands).</summary>
    public required Guid? UserId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Of an act on what hangs on a business only a keyed digest: words about people stand apart with the personal values.</summary>
    public string? Reason { get; init; }

    public List<AuditEvent> Events { get; init; } = [];
}

/// <summary>What changed on one record. Personal values are not here: <see cref="AuditPersonalValue"/> holds them, this row only their keyed digest.</summary>
public sealed class AuditEvent
{
    public long Seq { get; init; }

    public Guid ProcessId { get; init; }

    /// <summary>Kind of record, for example "Shipment".</summary>
    public required string Subject { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>The business or cohort whose history this belongs to, so that one query tells its whole story.</summary>
    public string? RootId { get; init; }

    /// <summary>JSON object: field → [old, new].</summary>
    public required string Changes { get; init; }
}

/// <summary>A personal value of an event, under the key of its owner. Erasing the owner destroys the key and breaks no seal.</summary>
public sealed class AuditPersonalValue
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The person, business or account it speaks of.</summary>
    public required Guid OwnerId { get; init; }

    public long EventSeq { get; init; }

    public required AuditEvent Event { get; init; }

    public required string Field { get; init; }

    /// <summary>JSON array [old, new] under the owner's key.</summary>
    public required byte[] Cipher { get; init; }
}

/// <summary>The key of one owner's personal values in the audit trail, wrapped by the master key. Destroyed on erasure.</summary>
public sealed class PersonalKey
{
    public required Guid OwnerId { get; init; }

    public required byte[] WrappedKey { get; init; }
}

public enum SealedTable
{
    Ledger,
    Audit,
}

/// <summary>
/// A run of rows sealed together: the digest of each row, and a hash over them and the previous seal. Changing, removing, inserting or
/// reordering a sealed row shows at the first bad row.
/// </summary>
public sealed class SealBatch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required SealedTable Table { get; init; }

    public required int Number { get; init; }

    public required long FromSeq { get; init; }

    public required long ToSeq { get; init; }

    public required int RowCount { get; init; }

    /// <summary>32 bytes a row, in order of Seq.</summary>
    public required byte[] RowDigests { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }

    public required DateTime SealedAt { get; init; }
}

internal sealed class AuditProcessConfiguration : IEntityTypeConfiguration<AuditProcess>
{
    public void Configure(EntityTypeBuilder<AuditProcess> builder)
    {
        builder.Property(p => p.Kind).HasMaxLength(60);
        builder.Property(p => p.Reason).HasMaxLength(AuditProcess.ReasonMaxLength);
        builder.HasIndex(p => new { p.UserId, p.At });
        builder.HasMany(p => p.Events).WithOne().HasForeignKey(e => e.ProcessId);
        builder.IsAppendOnly();
    }
}

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.HasKey(e => e.Seq);
        builder.Property(e => e.Seq).ValueGeneratedOnAdd();
        builder.Property(e => e.Subject).HasMaxLength(40);
        builder.Property(e => e.SubjectId).HasMaxLength(60);
        builder.Property(e => e.RootId).HasMaxLength(60);
        builder.Property(e => e.Changes).HasMaxLength(-1);
        builder.HasIndex(e => new { e.Subject, e.SubjectId });
        builder.HasIndex(e => e.RootId);
        builder.IsAppendOnly();
    }
}

internal sealed class AuditPersonalValueConfiguration : IEntityTypeConfiguration<AuditPersonalValue>
{
    public void Configure(EntityTypeBuilder<AuditPersonalValue> builder)
    {
        builder.Property(v => v.Field).HasMaxLength(60);
        builder.Property(v => v.Cipher).HasMaxLength(-1);
        builder.HasIndex(v => v.OwnerId);
        builder.HasOne(v => v.Event).WithMany().HasForeignKey(v => v.EventSeq);
    }
}

internal sealed class PersonalKeyConfiguration : IEntityTypeConfiguration<PersonalKey>
{
    public void Configure(EntityTypeBuilder<PersonalKey> builder)
    {
        builder.HasKey(k => k.OwnerId);
        builder.Property(k => k.WrappedKey).HasMaxLength(100);
    }
}

internal sealed class SealBatchConfiguration : IEntityTypeConfiguration<SealBatch>
{
    public void Configure(EntityTypeBuilder<SealBatch> builder)
    {
        builder.Property(b => b.RowDigests).HasMaxLength(-1);
        builder.Property(b => b.PreviousHash).HasMaxLength(32).IsFixedLength();
        builder.Property(b => b.Hash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(b => new { b.Table, b.Number }).IsUnique();
        builder.IsAppendOnly();
    }
}
