using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Shipments;

public sealed record ExporterMatch(Guid Id, string Name, string? Nib);

/// <summary>Finds the business that somebody meant by typing its name, a part of it, or its NIB.</summary>
internal static class ExporterMatches
{
    public const int Most = 10;

    /// <summary>More than the city has exporters; the field also takes names that are not offered.</summary>
    private const int MostOffered = 500;

    /// <summary>Names to offer while typing.</summary>
    public static Task<List<ExporterMatch>> OfferAsync(ExportsDbContext db, string scope, CancellationToken cancellationToken) =>
        Select(db.Exporters.Where(e => e.ScopeCode == scope && e.ErasedAt == null)).Take(MostOffered).ToListAsync(cancellationToken);

    /// <summary>One when it is clear; several to choose from; none.</summary>
    public static async Task<IReadOnlyList<ExporterMatch>> FindAsync(
        ExportsDbContext db, string scope, string typed, Guid? picked, CancellationToken cancellationToken)
    {
        var businesses = db.Exporters.Where(e => e.ScopeCode == scope && e.ErasedAt == null);
        if (Nib.Parse(typed) is { Ok: true, Value: var nib })
        {
            var digits = nib.ToString();
            return await Select(businesses.Where(e => e.Nib == digits)).Take(Most).ToListAsync(cancellationToken);
        }

        if (SearchKey.Of(typed) is not { Length: > 1 } key)
            return [];
        var found = await Select(businesses.Matching(typed)).Take(MostOffered).ToListAsync(cancellationToken);
        if (found.Find(m => m.Id == picked) is { } chosen)
            return [chosen];
        var exact = found.FindAll(m => SearchKey.Of(m.Name) == key);
        return exact.Count > 0 ? exact : [.. found.Take(Most)];
    }

    private static IQueryable<ExporterMatch> Select(IQueryable<Exporter> businesses) =>
        businesses.OrderBy(e => e.Name).ThenBy(e => e.Id).Select(e => new ExporterMatch(e.Id, e.Name, e.Nib));
}
