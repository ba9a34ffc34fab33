using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>
/// Brings the tables that come with the program into the database: new rows are added, changed ones updated by key, all others left alone,
/// and nothing is written when nothing changed. Rows that the office added itself stay.
/// </summary>
public static class ReferenceDataLoader
{
    public static async Task LoadAsync(ExportsDbContext db, CancellationToken cancellationToken)
    {
        await UpsertAsync(db, ReadCountries(), country => country.Iso2, cancellationToken);
        await UpsertAsync(db, ReadCommodities(), commodity => commodity.Key, cancellationToken);
        await UpsertAsync(db, ReadPorts(), port => port.UnLocode, cancellationToken);
        await UpsertAsync(db, ReadCustomsOffices(), office => office.Code, cancellationToken);
        await UpsertAsync(db, ReadTradeAgreements(), agreement => agreement.Code, cancellationToken);
        await UpsertAsync(db, ReadKbli(), kbli => kbli.Code, cancellationToken);
        await UpsertAsync(db, ReadKelurahan(), kelurahan => kelurahan.Code, cancellationToken);
        await UpsertAsync(db, ReadFormerKelurahan(), kelurahan => kelurahan.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public static IReadOnlyList<Kelurahan> ReadKelurahan() => EmbeddedCsv.Read("kelurahan.csv", cell => new Kelurahan
    {
        Code = cell("code"),
        Name = cell("name"),
        District = cell("district"),
        NikDistrictCode = cell("nik_district_code"),
        BpsCode = cell("bps_code"),
        Spellings = TextOrNull(cell("spellings")),
    });

    public static IReadOnlyList<FormerKelurahan> ReadFormerKelurahan() => EmbeddedCsv.Read(
        "former_kelurahan.csv",
        cell => new FormerKelurahan
        {
            Name = cell("name"),
            KelurahanCode = cell("kelurahan_code"),
            Confidence = Enum.Parse<Confidence>(cell("confidence")),
        });

    public static IReadOnlyList<Country> ReadCountries() => EmbeddedCsv.Read("countries.csv", cell => new Country
    {
        Iso2 = cell("iso2"),
        Iso3 = cell("iso3"),
        NameId = cell("name_id"),
        NameEn = cell("name_en"),
        Aliases = TextOrNull(cell("aliases")),
        IsBaseline = bool.Parse(cell("baseline")),
        IsTraditionalMarket = TextOrNull(cell("traditional_market")) is { } text ? bool.Parse(text) : null,
        TraditionalMarketBasis = TextOrNull(cell("traditional_basis")),
        Mentions = TextOrNull(cell("mentions")),
    });

    public static IReadOnlyList<Commodity> ReadCommodities() => EmbeddedCsv.Read("commodities.csv", cell => new Commodity
    {
        Key = cell("key"),
        NameId = cell("name_id"),
        NameEn = cell("name_en"),
        SuggestedHs = TextOrNull(cell("hs")),
        OtherHs = TextOrNull(cell("hs_alternatives")),
        Confidence = Enum.Parse<Confidence>(cell("confidence")),
        IsBaseline = bool.Parse(cell("baseline")),
        Source = TextOrNull(cell("source")),
        Note = TextOrNull(cell("note")),
    });

    private static IReadOnlyList<Port> ReadPorts() => EmbeddedCsv.Read("ports.csv", cell => new Port
    {
        UnLocode = cell("unlocode"),
        Name = cell("name"),
        Mode = cell("mode"),
        Confidence = Enum.Parse<Confidence>(cell("confidence")),
        Note = TextOrNull(cell("note")),
    });

    private static IReadOnlyList<CustomsOffice> ReadCustomsOffices() => EmbeddedCsv.Read("customs_offices.csv", cell => new CustomsOffice
    {
        Code = cell("code"),
        Name = cell("name"),
        Confidence = Enum.Parse<Confidence>(cell("confidence")),
        Note = TextOrNull(cell("note")),
    });

    public static IReadOnlyList<TradeAgreement> ReadTradeAgreements() => EmbeddedCsv.Read(
        "trade_agreements.csv",
        cell => new TradeAgreement
        {
            Code = cell("code"),
            NameId = cell("name_id"),
            NameEn = cell("name_en"),
            Form = cell("form"),
            Members = TextOrNull(cell("members")),
            SuggestedFor = TextOrNull(cell("suggest_for")),
            InForceFrom = TextOrNull(cell("in_force_from")) is { } date ? DateText.Parse(date).Value : null,
            IsWatched = bool.Parse(cell("watched")),
            Confidence = Enum.Parse<Confidence>(cell("confidence")),
            Source = TextOrNull(cell("source")),
            Note = TextOrNull(cell("note")),
        });

    private static IReadOnlyList<Kbli> ReadKbli() => EmbeddedCsv.Read("kbli.csv", cell => new Kbli
    {
        Code = cell("code"),
        Edition = (int)NumberText.Parse(cell("edition"), 0).Value,
        Title = cell("title"),
        Commodities = TextOrNull(cell("commodities")),
        Confidence = Enum.Parse<Confidence>(cell("confidence")),
    });

    private static async Task UpsertAsync<T>(
        ExportsDbContext db, IReadOnlyList<T> rows, Func<T, string> key, CancellationToken cancellationToken)
        where T : class
    {
        var stored = await db.Set<T>().ToDictionaryAsync(key, StringComparer.Ordinal, cancellationToken);
        foreach (var row in rows)
        {
            // What the office changed itself stays as the office has it.
            if (stored.TryGetValue(key(row), out var old))
            {
                if (old is not TradeAgreement { EditedAt: not null })
                    Overwrite(db.Entry(old), row);
            }
            else
                db.Add(row);
        }
    }

    private static void Overwrite<T>(EntityEntry<T> stored, T row)
        where T : class
    {
        foreach (var property in stored.Properties.Where(p => p.Metadata.Name != nameof(IVersioned.Version)))
            property.CurrentValue = property.Metadata.GetGetter().GetClrValue(row);
    }

    private static string? TextOrNull(string text) => text.Length == 0 ? null : text;
}
