using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>A quarter or a half of a calendar year.</summary>
public sealed record ReportPeriod(string Slug, Wording Name, int FirstQuarter, int LastQuarter)
{
    public static IReadOnlyList<ReportPeriod> All { get; } =
    [
        new("triwulan-1", new Wording("Triwulan I"), 1, 1), new("triwulan-2", new Wording("Triwulan II"), 2, 2),
        new("triwulan-3", new Wording("Triwulan III"), 3, 3), new("triwulan-4", new Wording("Triwulan IV"), 4, 4),
        new("semester-1", new Wording("Semester I"), 1, 2), new("semester-2", new Wording("Semester II"), 3, 4),
    ];

    public DateOnly First(int year) => new(year, FirstQuarter * 3 - 2, 1);

    public DateOnly Last(int year) => new DateOnly(year, LastQuarter * 3, 1).AddMonths(1).AddDays(-1);

    /// <summary>The part of a target that its version sets for these quarters; null where it isn't split.</summary>
    public Usd? ShareOf(ExportTarget? target) => Sum(target, FirstQuarter);

    /// <summary>The same from the year's first day to the period's last.</summary>
    public Usd? ShareUpTo(ExportTarget? target) => Sum(target, 1);

    private Usd? Sum(ExportTarget? target, int from)
    {
        var quarters = new[] { target?.Quarter1Cents, target?.Quarter2Cents, target?.Quarter3Cents, target?.Quarter4Cents }[(from - 1)..LastQuarter];
        return quarters.All(q => q is not null) ? new Usd(quarters.Sum(q => q!.Value)) : null;
    }
}

/// <summary>One period of a year: what was realised in it and up to its end, against its part of the target.</summary>
public sealed record PeriodOverview
{
    public required Scope Scope { get; init; }

    public required ProgressQuestion Question { get; init; }

    public required ReportPeriod Period { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The period's last day, or the day asked for when that is earlier.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The year up to <see cref="To"/>; null while the period has not begun.</summary>
    public Progress? End { get; init; }

    /// <summary>In the period alone; null where the published figures don't tell it.</summary>
    public Usd? Realised { get; init; }

    /// <summary>The last digit of <see cref="Realised"/>, in cents.</summary>
    public long GranularityCents { get; init; } = 1;

    public StatedRate? Rate { get; init; }

    /// <summary>Verified flows of the period by export month (yyyymm).</summary>
    public IReadOnlyDictionary<int, Totals> Months { get; init; } = new Dictionary<int, Totals>();

    public IReadOnlyList<BreakdownGroup> Commodities { get; init; } = [];

    public IReadOnlyList<BreakdownGroup> Countries { get; init; } = [];

    /// <summary>Where <see cref="Realised"/> comes from: from entries alone where no figure was published by the end.</summary>
    public FigureTrace Trace => new(
        Scope.Code, From, To, Question.Known.Until, End?.Assertion is null ? TraceKind.Entries : TraceKind.Progress);

    public bool HasBegun => End is not null;

    public bool IsOver => HasBegun && To == Period.Last(Question.Year);

    public Totals Traced => Months.Values.Aggregate(Totals.Zero, (sum, month) => sum + month);

    public Usd? Target => Period.ShareOf(End?.Target);

    public Usd? TargetUpTo => Period.ShareUpTo(End?.Target);

    /// <summary>Null where one of the two is unknown or they speak of different populations.</summary>
    public Percent? Achievement => Of(Realised, Target);

    public Percent? AchievementUpTo => Of(End?.Realised, TargetUpTo);

    private Percent? Of(Usd? value, Usd? target) => value is { } known && target is { } set && End!.SamePopulation ? Percent.Of(known, set) : null;
}
