using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using static Pekalongan.Exports.Core.Imports.ImportChoice;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>The answers to choose from in a table of shipments.</summary>
public static class ShipmentChoices
{
    /// <summary>How papers and other offices write the units.</summary>
    private static readonly Dictionary<string, string[]> UnitAliases = new(StringComparer.Ordinal)
    {
        ["lembar"] = ["lbr", "helai", "sheet", "sheets"],
        ["potong"] = ["ptg", "pieces of clothing"],
        ["lusin"] = ["lsn", "dozen", "dozens", "dz"],
        ["buah"] = ["bh", "pcs", "pc", "piece", "pieces", "pce", "unit"],
        ["pasang"] = ["psg", "pair", "pairs"],
        ["set"] = ["sets", "stel"],
        ["meter"] = ["m", "mtr", "meters", "metre", "metres"],
        ["kg"] = ["kgm", "kgs", "kilo", "kilogram", "kilograms"],
        ["ton"] = ["tne", "tonne", "tonnes", "mt"],
        ["karton"] = ["ctn", "ctns", "carton", "cartons", "dus"],
    };

    public static async Task<ChoiceLists> LoadAsync(ExportsDbContext db, CancellationToken cancellationToken)
    {
        var city = await db.Scopes.Where(s => s.Kind == ScopeKind.City).OrderByDescending(s => s.IsDefault).Select(s => s.Name).FirstAsync(cancellationToken);
        var commodities = await db.Commodities.OrderBy(c => c.NameId).Select(c => new ImportChoice(c.Key, c.NameId, c.NameEn)).ToListAsync(cancellationToken);
        var offices = await db.CustomsOffices.OrderBy(o => o.Code).Select(o => new { o.Code, o.Name }).ToListAsync(cancellationToken);
        var ports = await db.Ports.OrderBy(p => p.UnLocode).Select(p => new { p.UnLocode, p.Name }).ToListAsync(cancellationToken);
        var countries = await db.Countries.Where(c => c.Iso2 != Country.Home).OrderBy(c => c.NameId).Select(c => c.NameId).ToListAsync(cancellationToken);
        return new ChoiceLists(
            new Dictionary<string, IReadOnlyList<ImportChoice>>(StringComparer.Ordinal)
            {
                [nameof(DestinationEntry.Channel)] =
                [
                    Of(ExportChannel.OwnName, ShipmentWords.Of(ExportChannel.OwnName), "Sendiri", "Mandiri", "Ekspor mandiri", "Nama sendiri", "Langsung"),
                    Of(ExportChannel.ThirdParty, ShipmentWords.Of(ExportChannel.ThirdParty), "Undername", "Pihak ketiga", "Perantara", "Tidak langsung"),
                    Of(ExportChannel.Courier, ShipmentWords.Of(ExportChannel.Courier), "Kurir", "Pos", "Ekspedisi", "Courier"),
                ],
                [nameof(DestinationEntry.DocumentKind)] =
                [
                    Of(ExportDocumentKind.Peb, ShipmentWords.Of(ExportDocumentKind.Peb), "BC 3.0", "BC30"),
                    Of(ExportDocumentKind.ConsignmentNote, ShipmentWords.Of(ExportDocumentKind.ConsignmentNote), "CN", "Consignment note"),
                    Of(ExportDocumentKind.None, ShipmentWords.Of(ExportDocumentKind.None), "Tanpa", "Tidak ada", "Belum ada", "None"),
                ],
                [nameof(DestinationEntry.CustomsOfficeCode)] =
                [
                    .. offices.Select(o => new ImportChoice(o.Code, $"{o.Code} {o.Name}", $"{o.Code} {o.Name}") { Aliases = [o.Name, Bare(o.Name)] }),
                ],
                [nameof(DestinationEntry.PortCode)] =
                [
                    .. ports.Select(p => new ImportChoice(p.UnLocode, $"{p.UnLocode} {p.Name}", $"{p.UnLocode} {p.Name}") { Aliases = [p.Name, .. p.Name.Split('/')] }),
                ],
                [nameof(DestinationEntry.Incoterm)] = [.. ShipmentRules.Incoterms.Select(term => new ImportChoice(term, term, term))],
                [ShipmentColumns.Commodity] = commodities,
                [ShipmentColumns.Unit] = [.. Units.All.Select(unit => new ImportChoice(unit, unit, unit) { Aliases = UnitAliases.GetValueOrDefault(unit, []) })],
                [ShipmentColumns.Origin] =
                [
                    Of(GoodsOrigin.City, ShipmentWords.Of(GoodsOrigin.City), city, "Kota", "Kota ini", "Dalam kota", "Buatan kota ini"),
                    Of(GoodsOrigin.Elsewhere, ShipmentWords.Of(GoodsOrigin.Elsewhere), "Luar kota", "Daerah lain", "Di luar kota", "Kabupaten Pekalongan", "Kab. Pekalongan", "Batang"),
                ],
            },
            [
                ([ShipmentColumns.Destination], countries),
                ([ShipmentColumns.Currency], [.. Currency.All.Select(currency => currency.Code)]),
            ]);
    }

    /// <summary>"KPPBC TMP Tanjung Emas (Semarang)" is "Tanjung Emas" to most.</summary>
    private static string Bare(string office)
    {
        var words = office.Split(' ').SkipWhile(word => word is "KPPBC" or "Kanwil" or "DJBC" || word.StartsWith("TM", StringComparison.Ordinal)).ToList();
        return string.Join(' ', words.TakeWhile(word => !word.StartsWith('(')));
    }
}
