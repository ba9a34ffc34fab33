using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Realisation;

/// <summary>Everything that was published before this program, year by year, each figure with its source.</summary>
public sealed class PublishedModel(ExportsDbContext db, CurrentScope scope) : PageModel
{
    /// <summary>One published statement. <see cref="Replaced"/> when a later publication restated the same day.</summary>
    public sealed record Row(Wording What, Usd Usd, long Granularity, Rupiah? Printed, long? PrintedGranularity, int? Exporters, Percent? Achievement, string Source, PartialDate Published, bool IsExternal, string? Note, bool Replaced);

    public sealed record Year(int Number, IReadOnlyList<Row> Rows, IReadOnlyList<SourceNote> Notes, bool IsFullYearKnown);

    public string ScopeName => scope.Name;

    public IReadOnlyList<Year> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var targets = await db.Targets.AsNoTracking().Where(t => t.ScopeCode == scope.Code).ToListAsync(cancellationToken);
        var figures = await db.PublishedFigures.AsNoTracking().Where(f => f.ScopeCode == scope.Code).ToListAsync(cancellationToken);
        var notes = await db.SourceNotes.AsNoTracking().Where(n => n.ScopeCode == scope.Code).ToListAsync(cancellationToken);
        Years =
        [
            .. targets.Select(t => t.Year).Union(figures.Select(f => f.Year)).Union(notes.Select(n => n.Year)).OrderDescending()
                .Select(year => Of(year, [.. targets.Where(t => t.Year == year)], [.. figures.Where(f => f.Year == year)], [.. notes.Where(n => n.Year == year)])),
        ];
    }

    private static Year Of(int year, List<ExportTarget> targets, List<PublishedFigure> figures, List<SourceNote> notes)
    {
        var inForce = targets.MaxBy(t => t.VersionNumber);
        var rows = targets.OrderBy(t => t.VersionNumber).Select(t => new Row(
            new Wording("Target, {0}", RealisationWords.Of(t.Population)), new Usd(t.UsdCents), t.GranularityCents,
            t.PrintedRupiahSen is { } sen ? new Rupiah(sen) : null, t.RupiahGranularitySen, null, null, t.LegalBasis, new PartialDate(t.KnownFrom),
            t.IsExternal, t.Note, t != inForce));
        var realised = figures.OrderBy(f => f.AsOf).ThenBy(f => f.KnownFrom).Select(f => new Row(
            new Wording("Realisasi sampai {0}", f.AsOf), new Usd(f.UsdCents), f.GranularityCents,
            f.PrintedRupiahSen is { } sen ? new Rupiah(sen) : null, f.RupiahGranularitySen, f.Exporters,
            inForce is { Population: not TargetPopulation.SmallBusinessesOnly } target ? Percent.Of(f.UsdCents, target.UsdCents) : null,
            f.Source, f.PublishedOn, f.IsExternal, f.Note, figures.Exists(later => later.AsOf == f.AsOf && later.KnownFrom > f.KnownFrom)));
        return new Year(year, [.. rows, .. realised], notes, figures.Exists(f => f.AsOf == new DateOnly(year, 12, 31)));
    }
}
