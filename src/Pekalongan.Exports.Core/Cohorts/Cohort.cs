using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

public enum CohortKind
{
    Training,
    CoachingClinic,
}

public enum CohortStatus
{
    /// <summary>Announced, not open for applications yet.</summary>
    Planned,
    Open,
    Closed,
    Completed,

    /// <summary>A source says it was planned; none says it took place. Never among the coming ones.</summary>
    PlannedNeverConfirmed,
}

/// <summary>A training cohort (angkatan): one stage of one year. Those of past articles stand here too, with what is not known left null.</summary>
public sealed class Cohort : IVersioned
{
    public const int TitleMaxLength = 160;
    public const int TextMaxLength = 400;
    public const int PlaceMaxLength = 200;
    public const int KeyMaxLength = 60;
    public const int PublicTextMaxLength = 1000;

    /// <summary>Share of the lesson hours a participant must have attended, where staff set nothing else.</summary>
    public const int UsualAttendancePercent = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    /// <summary>Key of the source row for a cohort that was loaded from the articles; null for one opened here.</summary>
    public string? HistoryKey { get; init; }

    public required string Title { get; set; }

    public required int Year { get; set; }

    /// <summary>Tahap: I, II, III of a year.</summary>
    public int? Stage { get; set; }

    public required CohortKind Kind { get; set; }

    public required CohortStatus Status { get; set; }

    public string? Partner { get; set; }

    public int? Quota { get; set; }

    public PartialDate? Start { get; set; }

    public PartialDate? End { get; set; }

    public string? Place { get; set; }

    public string? Topics { get; set; }

    public string? Speakers { get; set; }

    public string? Sectors { get; set; }

    /// <summary>As published, for cohorts known only from a source.</summary>
    public int? PublishedParticipants { get; init; }

    /// <summary>What is unclear about the published facts, in words.</summary>
    public string? Uncertainty { get; init; }

    public string? Source { get; init; }

    /// <summary>What it brings and for whom, as the public reads it.</summary>
    public string? PublicText { get; set; }

    /// <summary>The last day on which applications are taken; null while staff close them by hand.</summary>
    public DateOnly? ApplyUntil { get; set; }

    /// <summary>The conditions that applications to this cohort are checked for, in the order in which they are shown.</summary>
    public IReadOnlyList<Criterion> Criteria { get; set; } = Eligibility.Criteria.For(CohortKind.Training);

    /// <summary>Ranked by the scores of two assessors; otherwise by the order in which applications came.</summary>
    public bool IsCurated { get; set; }

    /// <summary>Share of all lesson hours that a certificate takes.</summary>
    public int MinimumAttendancePercent { get; set; } = UsualAttendancePercent;

    /// <summary>Places taken. Counted up only by an update that asks whether one is left, so that the last place is given once.</summary>
    public int AcceptedCount { get; init; }

    /// <summary>When the selection was concluded and everybody could be told; null before.</summary>
    public DateTime? SelectedAt { get; set; }

    public Guid? SelectedById { get; set; }

    public List<CohortSession> Sessions { get; init; } = [];

    public List<RubricWeight> Rubric { get; init; } = [];

    public Guid Version { get; set; }
}

internal sealed class CohortConfiguration : IEntityTypeConfiguration<Cohort>
{
    private const int CriteriaMaxLength = 200;

    public void Configure(EntityTypeBuilder<Cohort> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(Cohort.TitleMaxLength);
        builder.Property(c => c.HistoryKey).HasMaxLength(Cohort.KeyMaxLength);
        foreach (var text in new[] { nameof(Cohort.Topics), nameof(Cohort.Uncertainty), nameof(Cohort.Speakers), nameof(Cohort.Partner), nameof(Cohort.Sectors) })
            builder.Property(text).HasMaxLength(Cohort.TextMaxLength);
        builder.Property(c => c.PublicText).HasMaxLength(Cohort.PublicTextMaxLength);
        builder.Property(c => c.Criteria).HasMaxLength(CriteriaMaxLength).HasConversion(
            criteria => string.Join(',', criteria),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Criterion>).ToArray(),
            new ValueComparer<IReadOnlyList<Criterion>>(
                (a, b) => a!.SequenceEqual(b!), criteria => criteria.Aggregate(0, (hash, criterion) => HashCode.Combine(hash, criterion)),
                criteria => criteria.ToArray()));
        builder.HasIndex(c => c.HistoryKey).IsUnique();
        builder.HasIndex(c => new { c.ScopeCode, c.Year });
        builder.HasOne<Scope>().WithMany().HasForeignKey(c => c.ScopeCode);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.SelectedById);
        builder.HasMany(c => c.Rubric).WithOne().HasForeignKey(w => w.CohortId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Sessions).WithOne().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
