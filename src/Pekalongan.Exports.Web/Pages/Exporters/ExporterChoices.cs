using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>What the form of a business offers to choose from.</summary>
public sealed record ExporterChoices(string City, IReadOnlyList<SelectListItem> Commodities, IReadOnlyList<string> Kelurahan, IReadOnlyList<string> Sectors)
{
    public static readonly IReadOnlyList<string> Units = ["potong", "lembar", "kodi", "meter", "kg", "ton", "buah", "set"];

    public static async Task<ExporterChoices> LoadAsync(ExportsDbContext db, Localizer localizer, CancellationToken cancellationToken)
    {
        var city = await db.Scopes.Where(s => s.Kind == ScopeKind.City).OrderByDescending(s => s.IsDefault).Select(s => s.Name).FirstAsync(cancellationToken);
        var commodities = await db.Commodities.AsNoTracking().ToListAsync(cancellationToken);
        var kelurahan = await db.Kelurahan.OrderBy(k => k.Name).Select(k => k.Name).ToListAsync(cancellationToken);
        var former = await db.FormerKelurahan.OrderBy(k => k.Name).Select(k => k.Name).ToListAsync(cancellationToken);
        var sectors = await db.Set<Core.Markets.Kbli>().OrderBy(k => k.Title).Select(k => k.Code + " " + k.Title).ToListAsync(cancellationToken);
        return new ExporterChoices(
            city,
            [.. commodities.Select(c => new SelectListItem(c.Name(localizer.Language), c.Key)).OrderBy(c => c.Text, StringComparer.Ordinal)],
            [.. kelurahan.Union(former)],
            sectors);
    }

    public static IEnumerable<SelectListItem> Productions(Localizer localizer) =>
        Enum.GetValues<ProductionMode>().Select(mode => new SelectListItem(localizer[ExporterWords.Of(mode)], mode.ToString()));

    public static IEnumerable<SelectListItem> LegalForms(Localizer localizer) =>
        Enum.GetValues<LegalForm>().Select(form => new SelectListItem(localizer[ExporterWords.Of(form)], form.ToString()));

    public static IEnumerable<SelectListItem> SizeClasses(Localizer localizer) =>
        Enum.GetValues<SizeClass>().Select(size => new SelectListItem(localizer[ExporterWords.Of(size)], size.ToString()));
}
