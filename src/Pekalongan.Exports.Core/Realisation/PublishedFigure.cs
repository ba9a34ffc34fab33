using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// A balance assertion: "the value of this year up to this day was so much", as a source printed it. Never a flow, never added to shipments
/// of the period it covers. Append-only; a restatement is a new row.
/// </summary>
public sealed class PublishedFigure
{
    public const int SourceMaxLength = 200;
    public const int NoteMaxLength = 600;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required int Year { get; init; }

    /// <summary>The last day the figure covers; a printed month counts to its last day.</summary>
    public required DateOnly AsOf { get; init; }

    public required long UsdCents { get; init; }

    /// <summary>The last digit that was printed, in cents: 22,926 juta is known to the thousand dollars, 100,000 cents.</summary>
    public required long GranularityCents { get; init; }

    /// <summary>As printed, in sen; never derived.</summary>
    public long? PrintedRupiahSen { get; init; }

    public long? RupiahGranularitySen { get; init; }

    /// <summary>"Terdaftar (menurut sumber)": a level, not to be summed.</summary>
    public int? Exporters { get; init; }

    public required PartialDate PublishedOn { get; init; }

    /// <summary>Last day of <see cref="PublishedOn"/>: from then on the office could know it.</summary>
    public required DateOnly KnownFrom { get; init; }

    /// <summary>By the server's clock. Differs from <see cref="KnownFrom"/> only in the opening load.</summary>
    public required DateTime RecordedAt { get; init; }

    public required string Source { get; init; }

    /// <summary>True for figures found outside the five articles.</summary>
    public required bool IsExternal { get; init; }

    public string? Note { get; init; }
}

/// <summary>Which population a target speaks of. Achievement is only stated where target and realisation speak of the same.</summary>
public enum TargetPopulation
{
    NotStated,
    AllExporters,
    SmallBusinessesOnly,
}

/// <summary>
/// A version of a year's target. A later one that was known takes its place from the day it is the target from (<see cref="TargetVersions"/>).
/// </summary>
public sealed class ExportTarget
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required int Year { get; init; }

    public required int VersionNumber { get; init; }

    public required TargetPopulation Population { get; init; }

    public required long UsdCents { get; init; }

    public required long GranularityCents { get; init; }

    public long? PrintedRupiahSen { get; init; }

    public long? RupiahGranularitySen { get; init; }

    /// <summary>How the year is split over its quarters, adding up to it; null where it isn't.</summary>
    public long? Quarter1Cents { get; init; }

    public long? Quarter2Cents { get; init; }

    public long? Quarter3Cents { get; init; }

    public long? Quarter4Cents { get; init; }

    public required DateOnly KnownFrom { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>Regulation or source in which it stands.</summary>
    public required string LegalBasis { get; init; }

    public required bool IsExternal { get; init; }

    public string? Note { get; init; }
}

/// <summary>A source's statement that has no dollar figure and so enters no total, kept word for word with its year.</summary>
public sealed class SourceNote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required int Year { get; init; }

    public required string Period { get; init; }

    public required string Text { get; init; }

    public required string Source { get; init; }

    public required DateOnly KnownFrom { get; init; }

    public required bool IsExternal { get; init; }
}

/// <summary>A month whose figures the office has closed and released. The released figure is what was known at <see cref="ClosedAt"/>; closing again releases a later state.</summary>
public sealed class ClosedPeriod
{
    public required Guid Id { get; init; }

    public required string ScopeCode { get; init; }

    /// <summary>Last day of the closed month.</summary>
    public required DateOnly MonthEnd { get; init; }

    public required DateTime ClosedAt { get; init; }

    public required Guid? ClosedById { get; init; }

    /// <summary>The month's verified flows as they were known at <see cref="ClosedAt"/>: what is above or below them later came late.</summary>
    public required long UsdCents { get; init; }

    public required long NetGrams { get; init; }

    public required long Shipments { get; init; }

    /// <param name="id">Of the act.</param>
    /// <param name="scope">Whose month.</param>
    /// <param name="monthEnd">Its last day.</param>
    /// <param name="at">When it is closed.</param>
    /// <param name="by">Null for example data.</param>
    /// <param name="frozen">Its verified flows as known then.</param>
    public static ClosedPeriod Of(Guid id, string scope, DateOnly monthEnd, DateTime at, Guid? by, Totals frozen) => new()
    {
        Id = id,
        ScopeCode = scope,
        MonthEnd = monthEnd,
        ClosedAt = at,
        ClosedById = by,
        UsdCents = frozen.Usd.Cents,
        NetGrams = frozen.Weight.Grams,
        Shipments = frozen.Shipments,
    };
}

internal sealed class PublishedFigureConfiguration : IEntityTypeConfiguration<PublishedFigure>
{
    public void Configure(EntityTypeBuilder<PublishedFigure> builder)
    {
        builder.Property(f => f.Source).HasMaxLength(PublishedFigure.SourceMaxLength);
        builder.Property(f => f.Note).HasMaxLength(PublishedFigure.NoteMaxLength);
        builder.HasIndex(f => new { f.ScopeCode, f.Year, f.AsOf, f.KnownFrom, f.Source }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(f => f.ScopeCode);
        builder.IsAppendOnly();
    }
}

internal sealed class ExportTargetConfiguration : IEntityTypeConfiguration<ExportTarget>
{
    public void Configure(EntityTypeBuilder<ExportTarget> builder)
    {
        builder.Property(t => t.LegalBasis).HasMaxLength(PublishedFigure.SourceMaxLength);
        builder.Property(t => t.Note).HasMaxLength(PublishedFigure.NoteMaxLength);
        builder.HasIndex(t => new { t.ScopeCode, t.Year, t.VersionNumber }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(t => t.ScopeCode);
        builder.IsAppendOnly();
    }
}

internal sealed class SourceNoteConfiguration : IEntityTypeConfiguration<SourceNote>
{
    public void Configure(EntityTypeBuilder<SourceNote> builder)
    {
        builder.Property(n => n.Text).HasMaxLength(PublishedFigure.NoteMaxLength);
        builder.Property(n => n.Source).HasMaxLength(PublishedFigure.SourceMaxLength);
        builder.HasIndex(n => new { n.ScopeCode, n.Year, n.Period, n.Source }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(n => n.ScopeCode);
    }
}

internal sealed class ClosedPeriodConfiguration : IEntityTypeConfiguration<ClosedPeriod>
{
    public void Configure(EntityTypeBuilder<ClosedPeriod> builder)
    {
        builder.HasIndex(p => new { p.ScopeCode, p.MonthEnd, p.ClosedAt }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(p => p.ScopeCode);
        builder.IsAppendOnly();
    }
}
