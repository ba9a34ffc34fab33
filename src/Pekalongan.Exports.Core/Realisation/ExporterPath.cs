using Pekalongan.Exports.Core.Shipments;
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

/// <summary>What exporters of a year are counted by.</summary>
public enum PathGroup
{
    Active,
    Courier,
    ThirdParty,
    OwnName,
    OwnPeb,

    /// <summary>With any value in their own name, whatever else.</summary>
    Independent,
    MovedUp,
    Graduated,
}

/// <summary>What steps and groups are called, in words and in addresses.</summary>
public static class PathWords
{
    private static readonly Dictionary<PathGroup, string> Slugs = new()
    {
        [PathGroup.Active] = "aktif",
        [PathGroup.Courier] = "kurir",
        [PathGroup.ThirdParty] = "perusahaan-lain",
        [PathGroup.OwnName] = "nama-sendiri",
        [PathGroup.OwnPeb] = "peb-sendiri",
        [PathGroup.Independent] = "mandiri",
        [PathGroup.MovedUp] = "naik",
        [PathGroup.Graduated] = "peb-pertama",
    };

    public static string Slug(PathGroup group) => Slugs[group];

    public static PathGroup? Parse(string? slug) => Slugs.Where(s => s.Value == slug).Select(s => (PathGroup?)s.Key).FirstOrDefault();

    public static Wording Of(ExportStep step) => step switch
    {
        ExportStep.Courier => new Wording("Kurir atau pos"),
        ExportStep.ThirdParty => new Wording("Lewat perusahaan lain"),
        ExportStep.OwnName => new Wording("Nama sendiri, tanpa nomor PEB"),
        ExportStep.OwnPeb => new Wording("PEB atas nama sendiri"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    public static Wording Of(PathGroup group) => group switch
    {
        PathGroup.Active => new Wording("Semua yang mengekspor"),
        PathGroup.Courier => new Wording("Tertinggi: kurir atau pos"),
        PathGroup.ThirdParty => new Wording("Tertinggi: lewat perusahaan lain"),
        PathGroup.OwnName => new Wording("Tertinggi: nama sendiri, tanpa nomor PEB"),
        PathGroup.OwnPeb => new Wording("Tertinggi: PEB atas nama sendiri"),
        PathGroup.Independent => new Wording("Ada nilai atas nama sendiri"),
        PathGroup.MovedUp => new Wording("Naik ke langkah yang lebih tinggi"),
        PathGroup.Graduated => new Wording("PEB sendiri yang pertama"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    public static Wording Of(PathEvent what) => (what.Step, what.IsFirstExport) switch
    {
        (ExportStep.Courier, _) => new Wording("{0}: ekspor pertama yang tercatat, lewat kurir atau pos", what.Day),
        (ExportStep.ThirdParty, true) => new Wording("{0}: ekspor pertama yang tercatat, lewat perusahaan lain", what.Day),
        (ExportStep.ThirdParty, false) => new Wording("{0}: pertama kali lewat perusahaan lain", what.Day),
        (ExportStep.OwnName, true) => new Wording("{0}: ekspor pertama yang tercatat, atas nama sendiri tanpa nomor PEB", what.Day),
        (ExportStep.OwnName, false) => new Wording("{0}: pertama kali atas nama sendiri, tanpa nomor PEB", what.Day),
        (ExportStep.OwnPeb, true) => new Wording("{0}: ekspor pertama yang tercatat, langsung dengan PEB atas nama sendiri", what.Day),
        (ExportStep.OwnPeb, false) when what.IsGraduation => new Wording("{0}: PEB sendiri yang pertama, sesudah lewat kurir atau perusahaan lain", what.Day),
        (ExportStep.OwnPeb, false) => new Wording("{0}: PEB sendiri yang pertama", what.Day),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
