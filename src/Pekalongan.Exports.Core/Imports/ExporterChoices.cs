using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using static Pekalongan.Exports.Core.Imports.ImportChoice;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>The answers to choose from in a table of businesses.</summary>
public static class ExporterChoices
{
    /// <summary>Of the kelurahan, older names and spellings are understood, too.</summary>
    public static async Task<ChoiceLists> LoadAsync(ExportsDbContext db, CancellationToken cancellationToken)
    {
        var city = await db.Scopes.Where(s => s.Kind == ScopeKind.City).OrderByDescending(s => s.IsDefault).Select(s => s.Name).FirstAsync(cancellationToken);
        var commodities = await db.Commodities.OrderBy(c => c.NameId).Select(c => new ImportChoice(c.Key, c.NameId, c.NameEn)).ToListAsync(cancellationToken);
        var kelurahan = await db.Kelurahan.OrderBy(k => k.Name).Select(k => k.Name).ToListAsync(cancellationToken);
        return new ChoiceLists(
            new Dictionary<string, IReadOnlyList<ImportChoice>>(StringComparer.Ordinal)
            {
                [nameof(ExporterEntry.LegalForm)] =
                [
                    Of(LegalForm.SoleProprietor, ExporterWords.Of(LegalForm.SoleProprietor), "Perorangan", "Perseorangan", "UD"),
                    Of(LegalForm.LimitedPartnership, ExporterWords.Of(LegalForm.LimitedPartnership), "Persekutuan komanditer"),
                    Of(LegalForm.LimitedCompany, ExporterWords.Of(LegalForm.LimitedCompany), "Perseroan terbatas"),
                    Of(LegalForm.Cooperative, ExporterWords.Of(LegalForm.Cooperative)),
                ],
                [nameof(ExporterEntry.KtpArea)] =
                [
                    new(nameof(KtpArea.City), city, city) { Aliases = ["Kota", "Dalam kota", "Di kota"] },
                    Of(KtpArea.OutsideCity, new Wording("Di luar {0}", city), "Luar kota", "Di luar kota", "Kabupaten", "Kabupaten Pekalongan", "Kab. Pekalongan", "Kabupaten Batang", "Kab. Batang"),
                    Of(KtpArea.NotRecorded, new Wording("Belum dicatat"), "Belum tahu", "Belum dilihat"),
                ],
                [nameof(ExporterEntry.SizeClass)] =
                [
                    .. Enum.GetValues<SizeClass>().Select(size => Of(size, ExporterWords.Of(size), "Usaha " + ExporterWords.Of(size).Text)),
                ],
                [nameof(ExporterEntry.DeclaredExport)] =
                [
                    Of(DeclaredExport.Never, ExporterWords.Of(DeclaredExport.Never), "Belum", "Belum pernah", "Tidak pernah"),
                    Of(DeclaredExport.Since, ExporterWords.Of(DeclaredExport.Since), "Sudah", "Sudah pernah", "Pernah", "Pernah ekspor"),
                    Of(DeclaredExport.NotAsked, ExporterWords.Of(DeclaredExport.NotAsked)),
                ],
                ["Products[].Commodity"] = commodities,
                ["Products[].Production"] =
                [
                    Of(ProductionMode.Own, ExporterWords.Of(ProductionMode.Own), "Sendiri", "Produksi sendiri", "Buat sendiri"),
                    Of(ProductionMode.Partly, ExporterWords.Of(ProductionMode.Partly), "Sebagian", "Sebagian sendiri"),
                    Of(ProductionMode.Resold, ExporterWords.Of(ProductionMode.Resold), "Dijual lagi", "Beli jual", "Pedagang"),
                ],
            },
            [([nameof(ExporterEntry.KtpKelurahan), nameof(ExporterEntry.Kelurahan)], kelurahan)]);
    }
}
