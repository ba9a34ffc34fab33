using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

public enum ImportStatus
{
    /// <summary>Uploaded; the dry run waits or runs.</summary>
    Checking,

    /// <summary>The file as a whole could not be read; <see cref="ImportBatch.Problem"/> says why.</summary>
    Unreadable,

    /// <summary>The dry run is done and nothing is registered: a person decides.</summary>
    Checked,

    /// <summary>Somebody said yes; the rows are being registered.</summary>
    Committing,
    Finished,
    Discarded,
}

/// <summary>What the rows of a table become.</summary>
public enum ImportKind
{
    Businesses,
    Shipments,
}

/// <summary>An uploaded table on its way into the register: what was found in it, and how far it is.</summary>
public sealed class ImportBatch : IVersioned
{
    public const int FileNameMaxLength = 160;
    public const int WordingsMaxLength = 4000;

    /// <summary>How long rows with personal data stay when nobody decides about them.</summary>
    public const int DaysKept = 7;

    /// <summary>Made by the form, so that sending it twice uploads once.</summary>
    public required Guid Id { get; init; }

    public required string ScopeCode { get; init; }

    public ImportKind Kind { get; init; } = ImportKind.Businesses;

    /// <summary>How the office learned of the shipments in the table; null for a table of businesses.</summary>
    public EntrySource? EntrySource { get; init; }

    public required string FileName { get; init; }

    public required int Length { get; init; }

    public required byte[] Sha256 { get; init; }

    /// <summary>In which numbers are read and columns are called.</summary>
    public required Language Language { get; init; }

    /// <summary>The open cohort that the businesses of the table apply to, if any.</summary>
    public Guid? CohortId { get; init; }

    public required Guid UploadedById { get; init; }

    public required DateTime UploadedAt { get; init; }

    public required ImportStatus Status { get; set; }

    /// <summary>Why the file as a whole is refused, as kept by <see cref="ImportJson"/>.</summary>
    public string? Problem { get; set; }

    /// <summary>What is told of the file as a whole, as kept by <see cref="ImportJson"/>.</summary>
    public string? Remarks { get; set; }

    /// <summary>The names of the columns, sealed as the rows are: without a heading they may be a person's data.</summary>
    public byte[]? HeadersCipher { get; set; }

    /// <summary>Known once the file was read.</summary>
    public int? RowCount { get; set; }

    public int CheckedRows { get; set; }

    public int ReadyRows { get; set; }

    public int WrongRows { get; set; }

    /// <summary>On the register already, as they stand in the file.</summary>
    public int KnownRows { get; set; }

    /// <summary>On the register already, with other facts.</summary>
    public int DifferentRows { get; set; }

    public Guid? CommittedById { get; set; }

    /// <summary>The last row, by <see cref="ImportRow.Order"/>, that the commit has dealt with; it goes on after it.</summary>
    public int CommittedToRow { get; set; }

    public int RegisteredRows { get; set; }

    public int AppliedRows { get; set; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>Rows with personal data are still there, to be handed back.</summary>
    public bool HoldsRows { get; set; }

    /// <summary>The worker that has it now, and until when nobody else may take it.</summary>
    public Guid? LeaseOwner { get; set; }

    public DateTime? LeaseUntil { get; set; }

    /// <summary>How often the program itself failed at it; it gives up rather than trying for ever.</summary>
    public int Failures { get; set; }

    public Guid Version { get; set; }

    public bool IsWorking => Status is ImportStatus.Checking or ImportStatus.Committing;

    public int LeftOutRows => WrongRows + DifferentRows;
}

/// <summary>The uploaded file under the master key; gone as soon as its rows are read.</summary>
public sealed class ImportFile
{
    public required Guid BatchId { get; init; }

    public required byte[] Cipher { get; init; }
}

/// <summary>A run of checked rows under the master key.</summary>
public sealed class ImportSlice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid BatchId { get; init; }

    /// <summary>From 0; in the order of the file.</summary>
    public required int Number { get; init; }

    public required int Rows { get; set; }

    /// <summary>Rows that a person should look at.</summary>
    public required int NotableRows { get; set; }

    public required byte[] Cipher { get; set; }
}

/// <summary>Which row became which business. Its key is a digest of everything in the row, so that no row is registered twice.</summary>
public sealed class ImportedRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required Guid BatchId { get; init; }

    public required int RowNumber { get; init; }

    public required byte[] RowKey { get; init; }

    public required Guid ExporterId { get; init; }

    /// <summary>The shipment it became, in a table of shipments.</summary>
    public Guid? ShipmentId { get; init; }
}

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.Property(b => b.FileName).HasMaxLength(ImportBatch.FileNameMaxLength);
        builder.Property(b => b.Sha256).HasMaxLength(32).IsFixedLength();
        builder.Property(b => b.Problem).HasMaxLength(ImportBatch.WordingsMaxLength);
        builder.Property(b => b.Remarks).HasMaxLength(ImportBatch.WordingsMaxLength);
        builder.Property(b => b.HeadersCipher).HasMaxLength(-1).IsSecret();
        builder.Property(b => b.Kind).HasDefaultValue(ImportKind.Businesses).HasSentinel(ImportKind.Businesses);
        builder.Ignore(b => b.IsWorking).Ignore(b => b.LeftOutRows);
        builder.HasIndex(b => new { b.ScopeCode, b.UploadedAt });
        builder.HasIndex(b => b.Status);
        builder.HasOne<Scope>().WithMany().HasForeignKey(b => b.ScopeCode);
        builder.HasOne<Cohort>().WithMany().HasForeignKey(b => b.CohortId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(b => b.UploadedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(b => b.CommittedById);
    }
}

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.HasKey(f => f.BatchId);
        builder.Property(f => f.Cipher).HasMaxLength(-1).IsSecret();
        builder.HasOne<ImportBatch>().WithOne().HasForeignKey<ImportFile>(f => f.BatchId);
    }
}

internal sealed class ImportSliceConfiguration : IEntityTypeConfiguration<ImportSlice>
{
    public void Configure(EntityTypeBuilder<ImportSlice> builder)
    {
        builder.Property(s => s.Cipher).HasMaxLength(-1).IsSecret();
        builder.HasIndex(s => new { s.BatchId, s.Number }).IsUnique();
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(s => s.BatchId);
    }
}

internal sealed class ImportedRowConfiguration : IEntityTypeConfiguration<ImportedRow>
{
    public void Configure(EntityTypeBuilder<ImportedRow> builder)
    {
        builder.Property(r => r.RowKey).HasMaxLength(32).IsFixedLength().IsSecret();
        builder.HasIndex(r => new { r.ScopeCode, r.RowKey }).IsUnique();
        builder.HasIndex(r => new { r.BatchId, r.RowNumber }).IsUnique();
        builder.HasOne<Shipment>().WithMany().HasForeignKey(r => r.ShipmentId);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId);
        builder.HasOne<Exporter>().WithMany().HasForeignKey(r => r.ExporterId);
        builder.HasOne<Scope>().WithMany().HasForeignKey(r => r.ScopeCode);
    }
}
