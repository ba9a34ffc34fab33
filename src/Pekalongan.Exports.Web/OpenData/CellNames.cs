using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>The code and the Indonesian name under which the cells of a breakdown are given out.</summary>
public sealed class CellNames
{
    private readonly Dictionary<string, (string Code, string Name)> _names;

    private CellNames(IEnumerable<(string Key, string Code, string Name)> names) =>
        _names = names.ToDictionary(n => n.Key, n => (n.Code, n.Name), StringComparer.Ordinal);

    public DataCell Named(string key, Usd value) =>
        _names.TryGetValue(key, out var known) ? new DataCell(known.Code, known.Name, value) : new DataCell(key, key, value);

    public static async Task<CellNames> ReadAsync(ExportsDbContext db, Breakdown by, int year, CancellationToken cancellationToken) => new(by switch
    {
        Breakdown.Month => Enumerable.Range(1, 12).Select(m => new PartialDate(year, m)).Select(m => (m.Iso, m.Iso, m.In(Language.Indonesian))),
        Breakdown.Commodity => (await db.Commodities.Select(c => new { c.Key, c.NameId }).ToListAsync(cancellationToken)).Select(c => (c.Key, c.Key, c.NameId)),
        Breakdown.Country => (await db.Countries.Select(c => new { c.Iso2, c.NameId }).ToListAsync(cancellationToken)).Select(c => (c.Iso2, c.Iso2, c.NameId)),
        Breakdown.District => await DistrictsAsync(db, cancellationToken),
        Breakdown.Channel =>
        [
            Of(ExportChannel.OwnName, "nama_sendiri"), Of(ExportChannel.ThirdParty, "perusahaan_lain"), Of(ExportChannel.Courier, "kurir_pos"),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    });

    // The code of a kecamatan is that of any of its kelurahan without the last part: "33.75.01" of "33.75.01.1002".
    private static async Task<IEnumerable<(string Key, string Code, string Name)>> DistrictsAsync(ExportsDbContext db, CancellationToken cancellationToken)
    {
        var districts = await db.Kelurahan.GroupBy(k => k.District).Select(g => new { Name = g.Key, Code = g.Min(k => k.Code)! }).ToListAsync(cancellationToken);
        return districts.Select(d => (d.Name, d.Code[..d.Code.LastIndexOf('.')], d.Name))
            .Append((MonthlyTotal.NoKey, "luar_kota", "Di luar kota atau tidak diketahui"));
    }

    private static (string Key, string Code, string Name) Of(ExportChannel channel, string code) =>
        (DimensionKeys.Key(channel), code, RealisationWords.Of(channel).In(Language.Indonesian));
}
