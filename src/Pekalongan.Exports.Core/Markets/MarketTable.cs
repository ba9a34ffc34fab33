using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>What the office counts a destination among.</summary>
public enum MarketKind
{
    NonTraditional,
    Traditional,

    /// <summary>The sources disagree or say nothing, and nobody has decided.</summary>
    Undecided,
}

/// <summary>The dated list of traditional and non-traditional markets. Of two rows from one day the one set later counts.</summary>
public sealed class MarketTable(IReadOnlyDictionary<string, bool?> beforeAll, IEnumerable<MarketClassification> rows)
{
    private readonly ILookup<string, MarketClassification> _rows =
        rows.OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.SetAt).ToLookup(r => r.CountryIso2, StringComparer.Ordinal);

    /// <summary>The row that counts for an export of that day; null where the country's own entry does.</summary>
    public MarketClassification? RowOf(string country, DateOnly day) => _rows[country].FirstOrDefault(r => r.ValidFrom <= day);

    public MarketKind Of(string country, DateOnly day) =>
        RowOf(country, day) is { } row ? KindOf(row.IsTraditional) : KindOf(beforeAll.GetValueOrDefault(country));

    /// <summary>Days after the first, up to the last, from which on some country may count otherwise.</summary>
    public IEnumerable<DateOnly> ChangesBetween(DateOnly first, DateOnly last) =>
        _rows.SelectMany(country => country).Select(r => r.ValidFrom).Where(day => day > first && day <= last).Distinct().Order();

    public static MarketKind KindOf(bool? isTraditional) => isTraditional switch
    {
        true => MarketKind.Traditional,
        false => MarketKind.NonTraditional,
        null => MarketKind.Undecided,
    };

    /// <param name="db">Where it stands.</param>
    /// <param name="scope">Whose list.</param>
    /// <param name="until">Rows set later are not known yet.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<MarketTable> ReadAsync(ExportsDbContext db, string scope, DateTime until, CancellationToken cancellationToken) => new(
        await db.Countries.ToDictionaryAsync(c => c.Iso2, c => c.IsTraditionalMarket, cancellationToken),
        await db.MarketClassifications.AsNoTracking().Where(m => m.ScopeCode == scope && m.SetAt <= until).ToListAsync(cancellationToken));
}

/// <summary>What the kinds of market are called.</summary>
public static class MarketWords
{
    public static Wording Of(MarketKind kind) => kind switch
    {
        MarketKind.NonTraditional => new Wording("Pasar nontradisional"),
        MarketKind.Traditional => new Wording("Pasar tradisional"),
        MarketKind.Undecided => new Wording("Belum ditentukan"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
