using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What is known of a shipment's preference.</summary>
public enum PreferenceState
{
    Used,
    NotUsed,

    /// <summary>An agreement came into question, and nobody asked.</summary>
    NotAsked,

    /// <summary>No agreement came into question for the destination on that day, and none was used.</summary>
    NoneInQuestion,
}

/// <summary>Verified flows of one country and day of export, under one thing noted of the preference.</summary>
public sealed record PreferenceFlow(string CountryIso2, DateOnly ExportDate, bool? Used, string? AgreementCode, Usd Usd, long Shipments);

/// <summary>Value and number of shipments.</summary>
public readonly record struct PreferenceSum(Usd Usd, long Shipments)
{
    public static PreferenceSum operator +(PreferenceSum a, PreferenceSum b) => new(a.Usd + b.Usd, a.Shipments + b.Shipments);
}

/// <summary>Of one agreement or one destination: what was used, not used and not asked, of what could have used it.</summary>
/// <param name="Key">The code of the agreement, or of the country.</param>
/// <param name="Name">In both languages.</param>
/// <param name="Form">Of the agreement; null for a country.</param>
/// <param name="Used">Under this agreement.</param>
/// <param name="UsedOther">Under another one that came into question too; nothing for a country.</param>
/// <param name="NotUsed">Asked, and not used.</param>
/// <param name="NotAsked">Nobody asked.</param>
public sealed record PreferenceRow(
    string Key, BilingualName Name, string? Form, PreferenceSum Used, PreferenceSum UsedOther, PreferenceSum NotUsed, PreferenceSum NotAsked)
{
    public PreferenceSum All => Used + UsedOther + NotUsed + NotAsked;

    /// <summary>Used ÷ what was asked about; null while nothing was.</summary>
    public Percent? Rate => Percent.Of(Used.Usd, (Used + UsedOther + NotUsed).Usd);
}

/// <summary>How preferences were used in a year: every part adds up to the verified flows.</summary>
public sealed record PreferenceUse
{
    public required Scope Scope { get; init; }

    public required ProgressQuestion Question { get; init; }

    /// <summary>Every state once, also where it holds nothing.</summary>
    public required IReadOnlyDictionary<PreferenceState, PreferenceSum> States { get; init; }

    /// <summary>One row for each agreement that was used or came into question. They overlap, so they are not added up.</summary>
    public required IReadOnlyList<PreferenceRow> Agreements { get; init; }

    /// <summary>One row for each destination with an agreement in question, or where one was used.</summary>
    public required IReadOnlyList<PreferenceRow> Destinations { get; init; }

    public PreferenceSum Total => States.Values.Aggregate(default(PreferenceSum), (sum, part) => sum + part);

    public PreferenceSum InQuestion => States[PreferenceState.Used] + States[PreferenceState.NotUsed] + States[PreferenceState.NotAsked];

    public PreferenceSum Asked => States[PreferenceState.Used] + States[PreferenceState.NotUsed];

    /// <summary>Of the value that was asked about; null while nothing was.</summary>
    public Percent? Rate => Percent.Of(States[PreferenceState.Used].Usd, Asked.Usd);

    /// <summary>How much of the value in question was asked about.</summary>
    public Percent? AskedShare => Percent.Of(Asked.Usd, InQuestion.Usd);

    public static PreferenceUse Of(
        Scope scope, ProgressQuestion question, IReadOnlyCollection<PreferenceFlow> flows, IReadOnlyCollection<TradeAgreement> agreements,
        IReadOnlyDictionary<string, BilingualName> countries)
    {
        var seen = flows.Select(flow => new Seen(flow, InQuestionFor(flow, agreements))).ToList();
        return new PreferenceUse
        {
            Scope = scope,
            Question = question,
            States = Enum.GetValues<PreferenceState>().ToDictionary(state => state, state => Sum(seen.Where(s => s.State == state))),
            Agreements =
            [
                .. agreements.Select(a => Row(a.Code, new BilingualName(a.NameId, a.NameEn), a.Form, seen.Where(s => s.Concerns(a.Code)), a.Code))
                    .Where(HasAny).OrderByDescending(r => r.Used.Usd).ThenByDescending(r => r.All.Usd).ThenBy(r => r.Key, StringComparer.Ordinal),
            ],
            Destinations =
            [
                .. seen.Where(s => s.State != PreferenceState.NoneInQuestion).GroupBy(s => s.Flow.CountryIso2)
                    .Select(g => Row(g.Key, countries[g.Key], null, g, null))
                    .Where(HasAny).OrderByDescending(r => r.All.Usd).ThenBy(r => r.Key, StringComparer.Ordinal),
            ],
        };
    }

    private static List<string> InQuestionFor(PreferenceFlow flow, IEnumerable<TradeAgreement> agreements) =>
        [.. OriginAdvice.For(agreements, flow.CountryIso2, [], flow.ExportDate).InQuestion.Select(a => a.Code)];

    private static PreferenceRow Row(string key, BilingualName name, string? form, IEnumerable<Seen> seen, string? agreement)
    {
        var by = seen.ToLookup(s => s.State);
        bool IsThis(Seen s) => agreement is null || s.Flow.AgreementCode == agreement;
        return new PreferenceRow(
            key, name, form,
            Sum(by[PreferenceState.Used].Where(IsThis)), Sum(by[PreferenceState.Used].Where(s => !IsThis(s))),
            Sum(by[PreferenceState.NotUsed]), Sum(by[PreferenceState.NotAsked]));
    }

    // What was verified and voided again leaves nothing behind.
    private static bool HasAny(PreferenceRow row) =>
        row.Used != default || row.UsedOther != default || row.NotUsed != default || row.NotAsked != default;

    private static PreferenceSum Sum(IEnumerable<Seen> seen) =>
        seen.Aggregate(default(PreferenceSum), (sum, s) => sum + new PreferenceSum(s.Flow.Usd, s.Flow.Shipments));

    private sealed record Seen(PreferenceFlow Flow, List<string> InQuestion)
    {
        public PreferenceState State => (Flow.Used, InQuestion.Count) switch
        {
            (true, _) => PreferenceState.Used,
            (_, 0) => PreferenceState.NoneInQuestion,
            (false, _) => PreferenceState.NotUsed,
            _ => PreferenceState.NotAsked,
        };

        public bool Concerns(string agreement) => Flow.AgreementCode == agreement || InQuestion.Contains(agreement);
    }
}
