using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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

    public List<CohortSession> Sessions { get; init; } = [];

    public Guid Version { get; set; }
}

/// <summary>A part of a training day.</summary>
public sealed class CohortSession
{
    public const int TopicMaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CohortId { get; init; }

    public required DateOnly Day { get; set; }

    public required string Topic { get; set; }

    public string? Speaker { get; set; }

    /// <summary>Jam pelajaran of 45 minutes.</summary>
    public required int LessonHours { get; set; }
}

internal sealed class CohortConfiguration : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(Cohort.TitleMaxLength);
        builder.Property(c => c.HistoryKey).HasMaxLength(Cohort.KeyMaxLength);
        foreach (var text in new[] { nameof(Cohort.Topics), nameof(Cohort.Uncertainty), nameof(Cohort.Speakers), nameof(Cohort.Partner), nameof(Cohort.Sectors) })
            builder.Property(text).HasMaxLength(Cohort.TextMaxLength);
        builder.HasIndex(c => c.HistoryKey).IsUnique();
        builder.HasIndex(c => new { c.ScopeCode, c.Year });
        builder.HasOne<Scope>().WithMany().HasForeignKey(c => c.ScopeCode);
        builder.HasMany(c => c.Sessions).WithOne().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CohortSessionConfiguration : IEntityTypeConfiguration<CohortSession>
{
    public void Configure(EntityTypeBuilder<CohortSession> builder) => builder.Property(s => s.Topic).HasMaxLength(CohortSession.TopicMaxLength);
}
