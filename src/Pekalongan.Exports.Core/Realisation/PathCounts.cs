using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What the figures of a year can be counted from.</summary>
public enum PathBasis
{
    /// <summary>Verified exports alone.</summary>
    Exports,

    /// <summary>Verified exports, and a published figure that names nobody: only the traced part is counted.</summary>
    PartlyPublished,

    /// <summary>A published figure alone: nobody can be counted.</summary>
    PublishedOnly,
}

/// <summary>One year: how many exporters stood on which step.</summary>
public sealed record PathCounts(int Year, PathBasis Basis, IReadOnlyList<ExporterPath> Paths)
{
    public int Of(PathGroup group) => Paths.Count(p => p.IsIn(group, Year));

    public Usd Total => Paths.Aggregate(Usd.Zero, (sum, path) => sum + (path.In(Year)?.Total ?? Usd.Zero));

    public Usd OwnName => Paths.Aggregate(Usd.Zero, (sum, path) => sum + (path.In(Year)?.OwnName ?? Usd.Zero));

    public Percent? OwnNameShare => Percent.Of(OwnName, Total);

    public Percent? IndependentShare => Percent.Of(Of(PathGroup.Independent), Of(PathGroup.Active));
}

/// <summary>One exporter in one year.</summary>
public sealed record PathRow(string Name, ExporterPath Path, PathYear Of);

/// <summary>The paths of all exporters of a scope up to a day, as known at a day.</summary>
public sealed record PathsOverview(
    Scope Scope, ProgressQuestion Question, IReadOnlyList<PathCounts> Years, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>The year asked for; null where nothing is known of it.</summary>
    public PathCounts? Asked => Years.FirstOrDefault(y => y.Year == Question.Year);

    /// <summary>Exporters of the year asked for, by name.</summary>
    public IReadOnlyList<PathRow> In(PathGroup group) =>
    [
        .. (Asked?.Paths ?? []).Where(p => p.IsIn(group, Question.Year)).Select(p => new PathRow(Names[p.ExporterId], p, p.In(Question.Year)!))
            .OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Path.ExporterId),
    ];
}
