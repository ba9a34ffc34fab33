using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// The opening load: figures, targets and notes that were published before this program existed. Rows already there are left alone,
/// so that starting again adds nothing.
/// </summary>
public sealed class PublishedFiguresLoader(ExportsDbContext db, AuditTrail audit, TimeProvider time)
{
    private const int Hundredths = 100;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var figures = EmbeddedCsv.Read("published_figures.csv", cell => Figure(cell, now));
        var knownFigures = await db.PublishedFigures.Select(f => new { f.ScopeCode, f.Year, f.AsOf, f.Source }).ToListAsync(cancellationToken);
        var targets = EmbeddedCsv.Read("targets.csv", cell => Target(cell, now));
        var knownTargets = await db.Targets.Select(t => new { t.ScopeCode, t.Year }).ToListAsync(cancellationToken);
        var notes = EmbeddedCsv.Read("source_notes.csv", Note);
        var knownNotes = await db.SourceNotes.Select(n => new { n.ScopeCode, n.Year, n.Period, n.Source }).ToListAsync(cancellationToken);
        var rates = EmbeddedCsv.Read("report_rates.csv", Rate);
        var knownRates = await db.ReportRates.Select(r => new { r.ScopeCode, r.Year }).ToListAsync(cancellationToken);

        object[] added =
        [
            .. figures.ExceptBy(knownFigures, f => new { f.ScopeCode, f.Year, f.AsOf, f.Source }),
            .. targets.ExceptBy(knownTargets, t => new { t.ScopeCode, t.Year }),
            .. notes.ExceptBy(knownNotes, n => new { n.ScopeCode, n.Year, n.Period, n.Source }),
            .. rates.ExceptBy(knownRates, r => new { r.ScopeCode, r.Year }),
        ];
        db.AddRange(added);
        await audit.RecordAsync(ProcessKind.PublishedFiguresLoading, null, added, cancellationToken: cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static PublishedFigure Figure(Func<string, string> cell, DateTime now)
    {
        var published = PartialDate.Parse(cell("published_on")).Value;
        return new PublishedFigure
        {
            ScopeCode = cell("scope"),
            Year = Int(cell("year")),
            AsOf = PartialDate.Parse(cell("as_of")).Value.Last,
            UsdCents = Long(cell("usd")) * Hundredths,
            GranularityCents = Long(cell("usd_unit")) * Hundredths,
            PrintedRupiahSen = LongOrNull(cell("rupiah")) * Hundredths,
            RupiahGranularitySen = LongOrNull(cell("rupiah_unit")) * Hundredths,
            Exporters = (int?)LongOrNull(cell("exporters")),
            PublishedOn = published,
            KnownFrom = published.Last,
            RecordedAt = now,
            Source = cell("source"),
            IsExternal = bool.Parse(cell("external")),
            Note = EmbeddedCsv.OrNull(cell("note")),
        };
    }

    private static ExportTarget Target(Func<string, string> cell, DateTime now) => new()
    {
        ScopeCode = cell("scope"),
        Year = Int(cell("year")),
        VersionNumber = 1,
        Population = Enum.Parse<TargetPopulation>(cell("population")),
        UsdCents = Long(cell("usd")) * Hundredths,
        GranularityCents = Long(cell("usd_unit")) * Hundredths,
        PrintedRupiahSen = LongOrNull(cell("rupiah")) * Hundredths,
        RupiahGranularitySen = LongOrNull(cell("rupiah_unit")) * Hundredths,
        KnownFrom = PartialDate.Parse(cell("known_from")).Value.Last,
        RecordedAt = now,
        LegalBasis = cell("source"),
        IsExternal = bool.Parse(cell("external")),
        Note = EmbeddedCsv.OrNull(cell("note")),
    };

    private static SourceNote Note(Func<string, string> cell) => new()
    {
        ScopeCode = cell("scope"),
        Year = Int(cell("year")),
        Period = cell("period"),
        Text = cell("text"),
        Source = cell("source"),
        KnownFrom = PartialDate.Parse(cell("known_from")).Value.Last,
        IsExternal = bool.Parse(cell("external")),
    };

    private static ReportRate Rate(Func<string, string> cell) => new()
    {
        ScopeCode = cell("scope"),
        Year = Int(cell("year")),
        IdrRateMicro = Long(cell("rupiah_per_usd")) * IdrRate.MicroPerRupiah,
        Source = cell("source"),
        KnownFrom = PartialDate.Parse(cell("known_from")).Value.Last,
    };

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static long? LongOrNull(string text) => text.Length == 0 ? null : Long(text);
}
