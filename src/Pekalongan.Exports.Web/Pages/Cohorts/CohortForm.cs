using System.Globalization;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>The form of a cohort as it is typed, in the order in which it is asked.</summary>
public sealed class CohortForm
{
    public Guid Id { get; set; }

    public Guid Version { get; set; }

    public string Title { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Year { get; set; } = "";

    public string Stage { get; set; } = "";

    public string Partner { get; set; } = "";

    public string Quota { get; set; } = "";

    public string Start { get; set; } = "";

    public string End { get; set; } = "";

    public string Place { get; set; } = "";

    public string PublicText { get; set; } = "";

    public string ApplyUntil { get; set; } = "";

    public bool IsOpen { get; set; }

    public List<string> Criteria { get; set; } = [];

    public bool IsCurated { get; set; }

    /// <summary>In the order of <see cref="Core.Cohorts.Rubric.Aspects"/>.</summary>
    public List<WeightForm> Rubric { get; set; } = [];

    public string MinimumAttendancePercent { get; set; } = "";

    public List<SessionForm> Sessions { get; set; } = [];

    public sealed class WeightForm
    {
        public string Percent { get; set; } = "";
    }

    public static CohortForm Empty(int year) => new()
    {
        Id = Guid.CreateVersion7(),
        Year = Text(year),
        Kind = nameof(CohortKind.Training),
        MinimumAttendancePercent = Text(Cohort.UsualAttendancePercent),
        Rubric = WeightsOf(Core.Cohorts.Rubric.UsualWeights),
        Sessions = [new() { Speakers = [new()] }],
    };

    public static CohortForm Of(Cohort cohort, Language language) => new()
    {
        Id = cohort.Id,
        Version = cohort.Version,
        Title = cohort.Title,
        Kind = cohort.Kind.ToString(),
        Year = Text(cohort.Year),
        Stage = cohort.Stage is { } stage ? Text(stage) : "",
        Partner = cohort.Partner ?? "",
        Quota = cohort.Quota is { } quota ? Text(quota) : "",
        Start = cohort.Start?.In(language) ?? "",
        End = cohort.End?.In(language) ?? "",
        Place = cohort.Place ?? "",
        PublicText = cohort.PublicText ?? "",
        ApplyUntil = cohort.ApplyUntil is { } day ? Figures.Date(day, language) : "",
        Criteria = [.. cohort.Criteria.Select(c => c.ToString())],
        IsCurated = cohort.IsCurated,
        Rubric = WeightsOf(Core.Cohorts.Rubric.WeightsOf(cohort.Rubric)),
        MinimumAttendancePercent = Text(cohort.MinimumAttendancePercent),
        Sessions = [.. cohort.Sessions.OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id).Select(s => SessionForm.Of(s, language))],
    };

    public void AddSession() => Sessions.Add(new() { Speakers = [new()] });

    public void RemoveSession(int at)
    {
        if (at >= 0 && at < Sessions.Count)
            Sessions.RemoveAt(at);
    }

    public void AddSpeaker(int at)
    {
        if (at >= 0 && at < Sessions.Count)
            Sessions[at].Speakers.Add(new());
    }

    /// <summary>After the validator passed it.</summary>
    public CohortFacts Read() => new()
    {
        Title = PlainText.Of(Title),
        Year = Number(Year)!.Value,
        Stage = Number(Stage),
        Kind = Enum.Parse<CohortKind>(Kind),
        Partner = PlainText.OrNull(Partner),
        Quota = Number(Quota),
        Start = DateOrNull(Start),
        End = DateOrNull(End),
        Place = PlainText.OrNull(Place),
        PublicText = PlainText.LinesOrNull(PublicText),
        ApplyUntil = string.IsNullOrWhiteSpace(ApplyUntil) ? null : DateText.Parse(ApplyUntil).Value,
        Criteria = [.. Criteria.Select(Enum.Parse<Criterion>)],
        IsCurated = IsCurated,
        Rubric = IsCurated ? Weights() : new Dictionary<RubricAspect, int>(),
        MinimumAttendancePercent = Number(MinimumAttendancePercent) ?? Cohort.UsualAttendancePercent,
        Sessions = [.. Sessions.Where(s => !s.IsEmpty).Select(s => s.Read())],
    };

    /// <summary>What was typed of the weights; one that cannot be read counts nothing here and is named by the validator.</summary>
    public Dictionary<RubricAspect, int> Weights() => Core.Cohorts.Rubric.Aspects
        .Zip(Rubric, (aspect, typed) => (aspect, weight: NumberText.Parse(typed.Percent, 0).Try(out var value, out _) ? (int)Math.Min(value, 1000) : 0))
        .ToDictionary(pair => pair.aspect, pair => pair.weight);

    private static List<WeightForm> WeightsOf(IReadOnlyDictionary<RubricAspect, int> weights) =>
        [.. Core.Cohorts.Rubric.Aspects.Select(aspect => new WeightForm { Percent = Text(weights[aspect]) })];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string text) => string.IsNullOrWhiteSpace(text) ? null : (int)NumberText.Parse(text, 0).Value;

    private static PartialDate? DateOrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : PartialDate.Parse(text).Value;
}
