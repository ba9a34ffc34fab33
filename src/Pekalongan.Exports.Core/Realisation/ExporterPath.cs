using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>How far an exporter has come on the way to exporting by itself, the first step first.</summary>
public enum ExportStep
{
    Courier,
    ThirdParty,

    /// <summary>In its own name, without the number of a PEB.</summary>
    OwnName,

    /// <summary>In its own name, with a PEB and its number.</summary>
    OwnPeb,
}

/// <summary>What one exporter exported in one year on one step.</summary>
public sealed record PathFact(Guid ExporterId, int Year, ExportStep Step, Usd Value, long Shipments, DateOnly First);

/// <summary>One year of an exporter's path. MovedUp: higher than ever before, and there was a before.</summary>
public sealed record PathYear(int Year, IReadOnlyDictionary<ExportStep, PathFact> Steps, bool MovedUp)
{
    public ExportStep Highest => Steps.Keys.Max();

    public Usd Total => Steps.Values.Aggregate(Usd.Zero, (sum, fact) => sum + fact.Value);

    public Usd OwnName => Steps.Where(s => s.Key >= ExportStep.OwnName).Aggregate(Usd.Zero, (sum, s) => sum + s.Value.Value);

    public Percent? OwnNameShare => Percent.Of(OwnName, Total);
}

/// <summary>An exporter reached a step for the first time.</summary>
public sealed record PathEvent(DateOnly Day, ExportStep Step, bool IsFirstExport, bool IsGraduation);

/// <summary>
/// The path of one exporter: courier, third party, own name, own PEB. Read from verified exports alone, so it says nothing of the time before
/// the register.
/// </summary>
public sealed record ExporterPath(Guid ExporterId, IReadOnlyList<PathYear> Years)
{
    public static ExporterPath Of(Guid exporterId, IEnumerable<PathFact> facts)
    {
        var years = new List<PathYear>();
        ExportStep? best = null;
        foreach (var year in facts.Where(f => f.Value > Usd.Zero).GroupBy(f => f.Year).OrderBy(g => g.Key))
        {
            var steps = year.ToDictionary(f => f.Step);
            var highest = steps.Keys.Max();
            years.Add(new PathYear(year.Key, steps, MovedUp: highest > best));
            best = highest > best || best is null ? highest : best;
        }

        return new ExporterPath(exporterId, years);
    }

    /// <summary>The highest step ever reached; null without any export.</summary>
    public ExportStep? Highest => Years.Count == 0 ? null : Years.Max(y => y.Highest);

    /// <summary>The first export of each step that was higher than all before it, in order.</summary>
    public IReadOnlyList<PathEvent> Events
    {
        get
        {
            var events = new List<PathEvent>();
            var firsts = Years.SelectMany(y => y.Steps.Values).GroupBy(f => f.Step).Select(g => (Step: g.Key, Day: g.Min(f => f.First)));
            // Of two steps on one day the higher one is the news.
            foreach (var (step, day) in firsts.OrderBy(f => f.Day).ThenByDescending(f => f.Step))
                if (events.Count == 0 || step > events[^1].Step)
                    events.Add(new PathEvent(
                        day, step, IsFirstExport: events.Count == 0, IsGraduation: step == ExportStep.OwnPeb && events.Exists(e => e.Step <= ExportStep.ThirdParty)));
            return events;
        }
    }

    /// <summary>When the first PEB of its own followed on exports by courier or in another's name; null where that has not happened.</summary>
    public DateOnly? GraduatedOn => Events.FirstOrDefault(e => e.IsGraduation)?.Day;

    public PathYear? In(int year) => Years.FirstOrDefault(y => y.Year == year);

    public bool IsIn(PathGroup group, int year) => In(year) is { } of && group switch
    {
        PathGroup.Active => true,
        PathGroup.Courier => of.Highest == ExportStep.Courier,
        PathGroup.ThirdParty => of.Highest == ExportStep.ThirdParty,
        PathGroup.OwnName => of.Highest == ExportStep.OwnName,
        PathGroup.OwnPeb => of.Highest == ExportStep.OwnPeb,
        PathGroup.Independent => of.OwnName > Usd.Zero,
        PathGroup.MovedUp => of.MovedUp,
        PathGroup.Graduated => GraduatedOn?.Year == year,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };
}
