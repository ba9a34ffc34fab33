using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>A decision on a criterion as it stood before another one took its place.</summary>
public sealed record PastDecision(Verdict Verdict, Verdict? Proposed, string? Reason, DateOnly? ValidUntil, Guid? ById, DateTime At)
{
    public string? By { get; init; }
}

/// <summary>Reads from the audit trail how the criteria were decided before: the assessment itself holds only the latest decision.</summary>
public sealed class DecisionHistory(ExportsDbContext db, PersonalValues personal)
{
    /// <summary>By assessment, the latest first, without the one that stands.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<PastDecision>>> ReadAsync(
        IReadOnlyCollection<Guid> assessmentIds, CancellationToken cancellationToken)
    {
        var subjects = assessmentIds.Select(id => id.ToString()).ToList();
        var events = await (from process in db.AuditProcesses
                            from change in process.Events
                            where change.Subject == nameof(CriterionAssessment) && subjects.Contains(change.SubjectId)
                            orderby change.Seq
                            select new { change.Seq, change.SubjectId, change.Changes }).ToListAsync(cancellationToken);
        var values = await personal.OpenAsync([.. events.Select(e => e.Seq)], cancellationToken);
        var past = events.GroupBy(e => e.SubjectId).ToDictionary(g => Guid.Parse(g.Key), g => Fold(g.Select(e => PersonalValues.Put(e.Changes, values[e.Seq]).ToJsonString())));
        var deciders = past.Values.SelectMany(decisions => decisions).Select(d => d.ById).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => deciders.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return past.ToDictionary(p => p.Key, IReadOnlyList<PastDecision> (p) =>
            [.. p.Value.Select(d => d with { By = d.ById is { } by ? names.GetValueOrDefault(by) : null })]);
    }

    /// <summary>Each event holds only what changed, so the decisions follow by laying one over the other.</summary>
    private static List<PastDecision> Fold(IEnumerable<string> events)
    {
        var (state, decisions) = (new Dictionary<string, string?>(), new List<PastDecision>());
        foreach (var changes in events)
        {
            using var json = JsonDocument.Parse(changes);
            foreach (var field in json.RootElement.EnumerateObject().Where(f => f.Value is { ValueKind: JsonValueKind.Array } && f.Value.GetArrayLength() == 2))
                state[field.Name] = field.Value[1].ValueKind == JsonValueKind.Null ? null : field.Value[1].ToString();
            if (Decision(state) is { } decision)
                decisions.Insert(0, decision);
        }

        return [.. decisions.Skip(1)];
    }

    private static PastDecision? Decision(Dictionary<string, string?> state) =>
        Enum.TryParse<Verdict>(state.GetValueOrDefault(nameof(CriterionAssessment.DecidedVerdict)), out var verdict)
            ? new PastDecision(
                verdict,
                Enum.TryParse<Verdict>(state.GetValueOrDefault(nameof(CriterionAssessment.ProposedVerdict)), out var proposed) ? proposed : null,
                state.GetValueOrDefault(nameof(CriterionAssessment.Reason)),
                DateOnly.TryParseExact(state.GetValueOrDefault(nameof(CriterionAssessment.ValidUntil)), "yyyy-MM-dd", out var until) ? until : null,
                Guid.TryParse(state.GetValueOrDefault(nameof(CriterionAssessment.DecidedById)), out var by) ? by : null,
                DateTime.Parse(
                    state[nameof(CriterionAssessment.DecidedAt)]!, System.Globalization.CultureInfo.InvariantCulture,
                    System.Globalization.DateTimeStyles.RoundtripKind))
            : null;
}
