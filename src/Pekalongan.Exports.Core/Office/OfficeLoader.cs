using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>Loads the scopes, letterhead and officials that come with the program. What the office has changed since is left alone.</summary>
public sealed class OfficeLoader(ExportsDbContext db)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var known = await db.Scopes.Select(s => s.Code).ToListAsync(cancellationToken);
        db.Scopes.AddRange(EmbeddedCsv.Read("scopes.csv", cell => new Scope
        {
            Code = cell("code"),
            Name = cell("name"),
            RegionCode = cell("region_code"),
            Kind = Enum.Parse<ScopeKind>(cell("kind")),
            IsDefault = bool.Parse(cell("is_default")),
        }).ExceptBy(known, s => s.Code));

        if (!await db.Letterheads.AnyAsync(l => l.ScopeCode != Scope.ExampleCode, cancellationToken))
            db.Letterheads.AddRange(EmbeddedCsv.Read("letterheads.csv", cell => new Letterhead
            {
                ScopeCode = cell("scope"),
                ValidFrom = DateOnly.Parse(cell("valid_from"), CultureInfo.InvariantCulture),
                Government = cell("government"),
                Agency = cell("agency"),
                Address = EmbeddedCsv.OrNull(cell("address")),
                Contact = EmbeddedCsv.OrNull(cell("contact")),
                Place = cell("place"),
            }));
        if (!await db.Officials.AnyAsync(o => o.ScopeCode != Scope.ExampleCode, cancellationToken))
            db.Officials.AddRange(EmbeddedCsv.Read("officials.csv", cell => new Official
            {
                ScopeCode = cell("scope"),
                Name = cell("name"),
                Position = cell("position"),
                From = PartialDate.Parse(cell("from")).Value,
                Until = PartialDate.Parse(cell("until")).Value,
                Source = cell("source"),
            }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
