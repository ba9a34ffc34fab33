using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <param name="Id">Made by the form, so that a double tap sets once.</param>
/// <param name="ScopeCode">Whose list.</param>
/// <param name="CountryIso2">The destination.</param>
/// <param name="Kind">What it counts among.</param>
/// <param name="ValidFrom">From which day of export on.</param>
/// <param name="Basis">The decree, letter or source it rests on.</param>
/// <param name="Reason">Why it is set now.</param>
public sealed record MarketSetting(Guid Id, string ScopeCode, string CountryIso2, MarketKind Kind, DateOnly ValidFrom, string Basis, string Reason);

/// <summary>Keeps the list of markets. Nothing is overwritten: another opinion is another row, and what was reported before stays explained.</summary>
public sealed class MarketClassificationService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    public async Task<Outcome> SetAsync(MarketSetting setting, CancellationToken cancellationToken)
    {
        if (!await db.Countries.AnyAsync(c => c.Iso2 == setting.CountryIso2, cancellationToken))
            return Outcome.NotFound;
        if (setting.ValidFrom < FirstDay)
            return Outcome.Refused(new Wording("Tanggal paling awal 1 Januari 2000"), nameof(MarketSetting.ValidFrom));
        if (setting.ValidFrom > JakartaTime.Today(time).AddYears(1))
            return Outcome.Refused(new Wording("Tanggal ini lebih dari setahun lagi; periksa tahunnya"), nameof(MarketSetting.ValidFrom));
        if (await db.MarketClassifications.AnyAsync(m => m.Id == setting.Id, cancellationToken))
            return Outcome.Done;
        var row = new MarketClassification
        {
            Id = setting.Id,
            ScopeCode = setting.ScopeCode,
            CountryIso2 = setting.CountryIso2,
            IsTraditional = setting.Kind switch { MarketKind.Traditional => true, MarketKind.NonTraditional => false, _ => null },
            ValidFrom = setting.ValidFrom,
            Basis = setting.Basis,
            SetById = actor.RequireUser(),
            SetAt = time.Now(),
        };
        db.MarketClassifications.Add(row);
        await audit.RecordAsync(ProcessKind.MarketClassifying, setting.CountryIso2, [row], setting.Reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return await db.MarketClassifications.AnyAsync(m => m.Id == setting.Id, cancellationToken) ? Outcome.Done : Outcome.Stale;
        }
    }
}
