using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>The cohorts of 2017–2024 that articles tell of. What they don't say stays empty, and what is unclear is said.</summary>
public sealed class TrainingHistoryLoader(ExportsDbContext db)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var known = await db.Cohorts.Where(c => c.HistoryKey != null).Select(c => c.HistoryKey!).ToListAsync(cancellationToken);
        db.Cohorts.AddRange(EmbeddedCsv.Read("training_history.csv", cell => new Cohort
        {
            HistoryKey = cell("key"),
            ScopeCode = cell("scope"),
            Title = cell("title"),
            Year = int.Parse(cell("year"), CultureInfo.InvariantCulture),
            Stage = IntOrNull(cell("stage")),
            Kind = Enum.Parse<CohortKind>(cell("kind")),
            Status = Enum.Parse<CohortStatus>(cell("status")),
            Start = DateOrNull(cell("start")),
            End = DateOrNull(cell("end")),
            Place = EmbeddedCsv.OrNull(cell("place")),
            PublishedParticipants = IntOrNull(cell("participants")),
            Speakers = EmbeddedCsv.OrNull(cell("speakers")),
            Topics = EmbeddedCsv.OrNull(cell("topics")),
            Partner = EmbeddedCsv.OrNull(cell("partner")),
            Sectors = EmbeddedCsv.OrNull(cell("sectors")),
            Source = cell("source"),
            Uncertainty = EmbeddedCsv.OrNull(cell("uncertainty")),
        }).ExceptBy(known, c => c.HistoryKey!));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static int? IntOrNull(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static PartialDate? DateOrNull(string text) => text.Length == 0 ? null : PartialDate.Parse(text).Value;
}
