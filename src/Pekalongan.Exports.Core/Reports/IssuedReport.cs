using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Reports;

public enum IssueStatus
{
    /// <summary>Prepared: the figures are frozen, and wait for a second person.</summary>
    Draft,

    /// <summary>Sent back by the second person, with a reason; may be prepared again.</summary>
    Returned,

    /// <summary>A second person has looked at it; waits for its number and signer.</summary>
    Checked,

    /// <summary>Has a number, a signer and its files. Nothing about it changes any more; a later one may replace it.</summary>
    Issued,

    /// <summary>Given up before it was issued.</summary>
    Discarded,
}

/// <summary>On which paper a report is drawn.</summary>
public enum Paper
{
    A4,

    /// <summary>215 × 330 mm, what Indonesian offices print on.</summary>
    F4,
}

/// <summary>
/// A report on its way to be signed, and after it. Its figures are those of one question with two times, kept as a tree; with its number it
/// also keeps the PDF, so that it comes back byte for byte.
/// </summary>
public sealed class IssuedReport : IVersioned
{
    public const int KindMaxLength = 40;
    public const int QuestionMaxLength = 400;
    public const int TitleMaxLength = 200;
    public const int NumberMaxLength = 80;
    public const int CodeMaxLength = 20;
    public const int ReasonMaxLength = 400;
    public const int SourceMaxLength = 200;

    /// <summary>Made by the form, so that sending it twice prepares one.</summary>
    public required Guid Id { get; init; }

    public required string ScopeCode { get; init; }

    /// <summary>The report's name in addresses: "progres".</summary>
    public required string Kind { get; init; }

    /// <summary>What was asked, as it stands in the address: "tahun=2026&amp;per=2026-10-31&amp;diketahui=2026-11-05".</summary>
    public required string Question { get; init; }

    /// <summary>In Indonesian, as on the paper.</summary>
    public required string Title { get; set; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Up to which moment the office's knowledge counts (UTC).</summary>
    public required DateTime KnownUntil { get; init; }

    public required Paper Paper { get; set; }

    /// <summary>The rate at which rupiah are stated, frozen with the figures; null where the report states none.</summary>
    public long? RateIdrMicro { get; set; }

    public string? RateSource { get; set; }

    /// <summary>The last ledger entry the figures could contain; 0 before any.</summary>
    public required long LedgerSeq { get; set; }

    public IssueStatus Status { get; set; } = IssueStatus.Draft;

    /// <summary>Null where the program prepared it by itself.</summary>
    public required Guid? PreparedById { get; set; }

    public required DateTime PreparedAt { get; set; }

    public Guid? CheckedById { get; set; }

    public DateTime? CheckedAt { get; set; }

    /// <summary>Why it was sent back or given up.</summary>
    public string? Reason { get; set; }

    public Guid? IssuedById { get; set; }

    public DateTime? IssuedAt { get; set; }

    /// <summary>The day it is dated, which also says who signs.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>By the office's pattern: "500.2/014/2026".</summary>
    public string? Number { get; set; }

    public Guid? SignerId { get; set; }

    /// <summary>Under which anybody finds it at <c>/verifikasi</c>; cannot be guessed.</summary>
    public string? Code { get; set; }

    /// <summary>The ledger's last seal when it was issued, and its hash; null before anything was sealed.</summary>
    public int? SealNumber { get; set; }

    public byte[]? SealHash { get; set; }

    /// <summary>The issued report whose place it takes.</summary>
    public Guid? ReplacesId { get; set; }

    /// <summary>What the program prepares once, such as "progres:202610"; null for what people prepare.</summary>
    public string? AutomaticKey { get; init; }

    public List<IssuedReportFile> Files { get; init; } = [];

    public Guid Version { get; set; }
}

public enum IssuedFileKind
{
    /// <summary>The tree, both languages, without number and signer: what is checked.</summary>
    DraftTree,

    /// <summary>The tree as issued.</summary>
    Tree,

    /// <summary>What is signed.</summary>
    Pdf,
}

/// <summary>A file of a report, loaded only when it is opened.</summary>
public sealed class IssuedReportFile
{
    public required Guid ReportId { get; init; }

    public required IssuedFileKind Kind { get; init; }

    public required byte[] Bytes { get; set; }

    public required byte[] Sha256 { get; set; }
}

internal sealed class IssuedReportConfiguration : IEntityTypeConfiguration<IssuedReport>
{
    public void Configure(EntityTypeBuilder<IssuedReport> builder)
    {
        builder.Property(r => r.Kind).HasMaxLength(IssuedReport.KindMaxLength);
        builder.Property(r => r.Question).HasMaxLength(IssuedReport.QuestionMaxLength);
        builder.Property(r => r.Title).HasMaxLength(IssuedReport.TitleMaxLength);
        builder.Property(r => r.Number).HasMaxLength(IssuedReport.NumberMaxLength);
        builder.Property(r => r.Code).HasMaxLength(IssuedReport.CodeMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(IssuedReport.ReasonMaxLength);
        builder.Property(r => r.RateSource).HasMaxLength(IssuedReport.SourceMaxLength);
        builder.Property(r => r.AutomaticKey).HasMaxLength(IssuedReport.KindMaxLength);
        builder.Property(r => r.SealHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(r => new { r.ScopeCode, r.Status, r.PreparedAt });
        builder.HasIndex(r => r.Code).IsUnique().HasFilter("Code IS NOT NULL");
        builder.HasIndex(r => new { r.ScopeCode, r.Number }).IsUnique().HasFilter("Number IS NOT NULL");
        builder.HasIndex(r => new { r.ScopeCode, r.AutomaticKey }).IsUnique().HasFilter("AutomaticKey IS NOT NULL");
        builder.HasIndex(r => r.ReplacesId).IsUnique().HasFilter("ReplacesId IS NOT NULL AND Status = 'Issued'");
        builder.HasOne<Scope>().WithMany().HasForeignKey(r => r.ScopeCode);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.PreparedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.CheckedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.IssuedById);
        builder.HasOne<Official>().WithMany().HasForeignKey(r => r.SignerId);
        builder.HasOne<IssuedReport>().WithMany().HasForeignKey(r => r.ReplacesId);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IssuedReportFileConfiguration : IEntityTypeConfiguration<IssuedReportFile>
{
    public void Configure(EntityTypeBuilder<IssuedReportFile> builder)
    {
        builder.HasKey(f => new { f.ReportId, f.Kind });
        builder.Property(f => f.Bytes).HasMaxLength(-1);
        builder.Property(f => f.Sha256).HasMaxLength(32).IsFixedLength();
    }
}
