using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Reports;

public enum ReportJobStatus
{
    Waiting,
    Working,

    /// <summary>Its file waits to be fetched.</summary>
    Done,
    Failed,
}

/// <summary>A long report that is made in the background, for the person who asked for it.</summary>
public sealed class ReportJob : IVersioned
{
    public const int FileNameMaxLength = 160;

    /// <summary>How long the file waits.</summary>
    public const int DaysKept = 7;

    /// <summary>Made by the form, so that sending it twice asks once.</summary>
    public required Guid Id { get; init; }

    public required string ScopeCode { get; init; }

    public required string Kind { get; init; }

    /// <summary>As on <see cref="IssuedReport.Question"/>.</summary>
    public required string Question { get; init; }

    /// <summary>"pdf", "xlsx", "csv" or "json".</summary>
    public required string Format { get; init; }

    public required Language Language { get; init; }

    public required Paper Paper { get; init; }

    public required Guid RequestedById { get; init; }

    public required DateTime RequestedAt { get; init; }

    public ReportJobStatus Status { get; set; } = ReportJobStatus.Waiting;

    /// <summary>0 to 100.</summary>
    public int Percent { get; set; }

    public Guid? LeaseOwner { get; set; }

    public DateTime? LeaseUntil { get; set; }

    /// <summary>How often the program itself failed at it; it gives up rather than trying for ever.</summary>
    public int Failures { get; set; }

    public string? FileName { get; set; }

    public string? ContentType { get; set; }

    public byte[]? Sha256 { get; set; }

    public DateTime? FinishedAt { get; set; }

    public Guid Version { get; set; }
}

/// <summary>What a job made, loaded only when it is fetched.</summary>
public sealed class ReportJobFile
{
    public required Guid JobId { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class ReportJobConfiguration : IEntityTypeConfiguration<ReportJob>
{
    public void Configure(EntityTypeBuilder<ReportJob> builder)
    {
        builder.Property(j => j.Kind).HasMaxLength(IssuedReport.KindMaxLength);
        builder.Property(j => j.Question).HasMaxLength(IssuedReport.QuestionMaxLength);
        builder.Property(j => j.Format).HasMaxLength(10);
        builder.Property(j => j.FileName).HasMaxLength(ReportJob.FileNameMaxLength);
        builder.Property(j => j.ContentType).HasMaxLength(100);
        builder.Property(j => j.Sha256).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(j => new { j.Status, j.RequestedAt });
        builder.HasIndex(j => new { j.RequestedById, j.RequestedAt });
        builder.HasOne<Scope>().WithMany().HasForeignKey(j => j.ScopeCode);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(j => j.RequestedById);
    }
}

internal sealed class ReportJobFileConfiguration : IEntityTypeConfiguration<ReportJobFile>
{
    public void Configure(EntityTypeBuilder<ReportJobFile> builder)
    {
        builder.HasKey(f => f.JobId);
        builder.Property(f => f.Bytes).HasMaxLength(-1);
        builder.HasOne<ReportJob>().WithOne().HasForeignKey<ReportJobFile>(f => f.JobId).OnDelete(DeleteBehavior.Cascade);
    }
}
