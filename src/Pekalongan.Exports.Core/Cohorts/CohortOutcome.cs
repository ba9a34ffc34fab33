using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>The first and last day of a training, where both are known to the day.</summary>
public sealed record TrainingPeriod(DateOnly From, DateOnly Until)
{
    public const int MonthsWatched = 12;

    /// <summary>The last of the twelve months after it.</summary>
    public DateOnly YearAfter => Until.AddMonths(MonthsWatched);

    public static TrainingPeriod? Of(Cohort cohort) => cohort switch
    {
        { Sessions.Count: > 0 } => new(cohort.Sessions.Min(s => s.Day), cohort.Sessions.Max(s => s.Day)),
        { Start: { Precision: DatePrecision.Day } from, End: { Precision: DatePrecision.Day } until } => new(from.First, until.First),
        _ => null,
    };
}

/// <summary>What is known of a business's exports before its training began.</summary>
public enum EarlierExports
{
    /// <summary>It says itself that there were none, and none is logged.</summary>
    None,
    Logged,

    /// <summary>By its own word only.</summary>
    Declared,

    /// <summary>Nobody asked, or the answer leaves it open.</summary>
    Unknown,
}

/// <summary>A participant's business, and how to reach it.</summary>
public sealed record TrainedBusiness(
    Guid ApplicationId, Guid ExporterId, string Name, string Person, string? Phone, DateTime RegisteredAt, DeclaredExport Declared, int? SinceYear);

/// <summary>One verified line that counts.</summary>
public sealed record ExportFact(Guid ExporterId, DateOnly Day, string CountryIso2, Usd Value, ExportChannel Channel);

/// <summary>What one business exported from the first day of its training on.</summary>
public sealed record BusinessOutcome(TrainedBusiness Business, EarlierExports Earlier, IReadOnlyList<ExportFact> Since, IReadOnlySet<string> LoggedBefore)
{
    public ExportFact? First => Since.Count == 0 ? null : Since[0];

    public Usd Total => Since.Aggregate(Usd.Zero, (sum, fact) => sum + fact.Value);

    public IEnumerable<string> Countries => Since.Select(f => f.CountryIso2).Distinct();

    public IEnumerable<ExportChannel> Channels => Since.Select(f => f.Channel).Distinct().Order();

    /// <summary>Destinations it had not sent to before; null where its history isn't known well enough to say.</summary>
    public IReadOnlyList<string>? NewMarkets => Earlier switch
    {
        EarlierExports.None => [.. Countries],
        // Everything it ever exported stands here: it declared none when it was registered.
        EarlierExports.Logged when Business.Declared == DeclaredExport.Never => [.. Countries.Where(c => !LoggedBefore.Contains(c))],
        _ when Since.Count == 0 => [],
        _ => null,
    };

    public bool ExportedBetween(DateOnly after, DateOnly until) => Since.Any(f => f.Day > after && f.Day <= until);
}

/// <summary>How many of a group exported.</summary>
public sealed record OutcomeShare(EarlierExports Earlier, int Exported, int All)
{
    public Percent? Share => All == 0 ? null : Percent.Of(Exported, All);
}

/// <summary>Value and destinations within a span of days.</summary>
public sealed record OutcomeWindow(DateOnly From, DateOnly Until, IReadOnlyList<ExportFact> Facts)
{
    public Usd Total => Facts.Aggregate(Usd.Zero, (sum, fact) => sum + fact.Value);

    public int Businesses => Facts.Select(f => f.ExporterId).Distinct().Count();

    public Usd OwnName => Facts.Where(f => f.Channel == ExportChannel.OwnName).Aggregate(Usd.Zero, (sum, fact) => sum + fact.Value);

    public Percent? OwnNameShare => Total > Usd.Zero ? Percent.Of(OwnName.Cents, Total.Cents) : null;

    public IEnumerable<OutcomeDestination> Destinations => Facts.GroupBy(f => f.CountryIso2)
        .Select(g => new OutcomeDestination(
            g.Key, g.Select(f => f.ExporterId).Distinct().Count(), g.Aggregate(Usd.Zero, (sum, fact) => sum + fact.Value)))
        .OrderByDescending(d => d.Value).ThenBy(d => d.CountryIso2, StringComparer.Ordinal);
}

public sealed record OutcomeDestination(string CountryIso2, int Businesses, Usd Value);

/// <summary>
/// What came of a training: from verified shipments that count, up to a day, as known at a day. What a business exported before is kept
/// apart, so that nothing is credited to the training that was there already.
/// </summary>
public sealed record CohortOutcome(
    TrainingPeriod Period, DateOnly AsOf, KnownAt Known, int Months, IReadOnlyList<BusinessOutcome> Businesses)
{
    /// <summary>By name, those who exported first.</summary>
    public IEnumerable<BusinessOutcome> Exported => Businesses.Where(b => b.First is not null).OrderBy(b => b.Business.Name, StringComparer.Ordinal);

    public IEnumerable<BusinessOutcome> NotYet => Businesses.Where(b => b.First is null).OrderBy(b => b.Business.Name, StringComparer.Ordinal);

    /// <summary>Whether the twelve months after the training lie wholly before the day asked for.</summary>
    public bool IsYearOver => AsOf >= Period.YearAfter;

    /// <summary>Who exported within twelve months after the last day, by what is known of the time before.</summary>
    public IReadOnlyList<OutcomeShare> WithinYear =>
    [
        .. Enum.GetValues<EarlierExports>().Select(earlier =>
        {
            var group = Businesses.Where(b => b.Earlier == earlier).ToList();
            return new OutcomeShare(earlier, group.Count(b => b.ExportedBetween(Period.Until, Period.YearAfter)), group.Count);
        }).Where(share => share.All > 0),
    ];

    /// <summary>Those who exported while it lasted and not in the year after.</summary>
    public int OnlyDuring => Businesses.Count(b => b.First is { } first && first.Day <= Period.Until && !b.ExportedBetween(Period.Until, Period.YearAfter));

    /// <summary>Whether the months that were asked for lie wholly before the day asked for.</summary>
    public bool IsWindowOver => AsOf >= Period.Until.AddMonths(Months);

    public OutcomeWindow During => Window(Period.From, Period.Until);

    public OutcomeWindow After => Window(Period.Until.AddDays(1), Period.Until.AddMonths(Months));

    public OutcomeWindow Whole => Window(Period.From, Period.Until.AddMonths(Months));

    /// <summary>Destinations new to a business, counted once for each business.</summary>
    public int NewMarkets => Businesses.Sum(b => b.NewMarkets?.Count ?? 0);

    /// <summary>Exporting businesses of which new markets cannot be told.</summary>
    public int UndeterminedMarkets => Businesses.Count(b => b.NewMarkets is null);

    /// <param name="period">Of the training.</param>
    /// <param name="asOf">Exports after that day do not exist for the question.</param>
    /// <param name="known">Nor those the office learned of later; the facts are those it knew.</param>
    /// <param name="months">How long after the last day value and destinations are looked at.</param>
    /// <param name="businesses">The participants'.</param>
    /// <param name="facts">All they exported, also before.</param>
    public static CohortOutcome Of(
        TrainingPeriod period, DateOnly asOf, KnownAt known, int months, IEnumerable<TrainedBusiness> businesses, IEnumerable<ExportFact> facts)
    {
        var byBusiness = facts.Where(f => f.Day <= asOf).ToLookup(f => f.ExporterId);
        return new CohortOutcome(period, asOf, known, months, [.. businesses.Select(business =>
        {
            var before = byBusiness[business.ExporterId].Where(f => f.Day < period.From).Select(f => f.CountryIso2).ToHashSet();
            var since = byBusiness[business.ExporterId].Where(f => f.Day >= period.From).OrderBy(f => f.Day).ToList();
            return new BusinessOutcome(business, EarlierOf(business, before.Count > 0, period.From), since, before);
        })]);
    }

    private static EarlierExports EarlierOf(TrainedBusiness business, bool isLogged, DateOnly from) => (isLogged, business.Declared, business.SinceYear) switch
    {
        (true, _, _) => EarlierExports.Logged,
        (_, DeclaredExport.Never, _) => EarlierExports.None,
        (_, DeclaredExport.Since, { } year) when year < from.Year => EarlierExports.Declared,
        (_, DeclaredExport.Since, { } year) when year > from.Year => EarlierExports.None,
        // Since a year it doesn't remember, and said so before the training began.
        (_, DeclaredExport.Since, null) when JakartaTime.DateOf(business.RegisteredAt) < from => EarlierExports.Declared,
        _ => EarlierExports.Unknown,
    };

    private OutcomeWindow Window(DateOnly from, DateOnly until) =>
        new(from, until, [.. Businesses.SelectMany(b => b.Since).Where(f => f.Day >= from && f.Day <= until)]);
}
