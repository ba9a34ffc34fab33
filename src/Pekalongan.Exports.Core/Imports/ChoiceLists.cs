using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>One of the answers to choose from.</summary>
/// <param name="Value">As the entry holds it.</param>
/// <param name="Indonesian">As it is written in the table.</param>
/// <param name="English">The same in English.</param>
public sealed record ImportChoice(string Value, string Indonesian, string English)
{
    /// <summary>Other ways in which people write it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string In(Language language) => language == Language.English ? English : Indonesian;
}

/// <summary>What the columns with lists offer, and what a written answer stands for.</summary>
public sealed class ChoiceLists
{
    private const int MostRemembered = 2_000;

    private readonly Dictionary<string, Dictionary<string, string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Column, string Text), string?> _found = [];

    private ChoiceLists(IReadOnlyDictionary<string, IReadOnlyList<ImportChoice>> lists, IReadOnlyList<string> kelurahan)
    {
        (Lists, Kelurahan) = (lists, kelurahan);
        foreach (var (key, choices) in lists)
            _values[key] = choices.SelectMany(c => c.Aliases.Append(c.Indonesian).Append(c.English).Append(c.Value).Select(name => (Name: SearchKey.Of(name), c.Value)))
                .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>By the key of the column, products without their number.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ImportChoice>> Lists { get; }

    /// <summary>Names of the city's kelurahan; older names and spellings are understood, too.</summary>
    public IReadOnlyList<string> Kelurahan { get; }

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
            kelurahan);
    }

    public IReadOnlyList<ImportChoice>? For(string columnKey) => Lists.GetValueOrDefault(ExporterColumns.ListOf(columnKey));

    /// <summary>What the written answer stands for; null when it is none of the choices.</summary>
    public string? Find(string columnKey, string text)
    {
        if (_found.TryGetValue((columnKey, text), out var known))
            return known;
        var value = _values.TryGetValue(ExporterColumns.ListOf(columnKey), out var values) ? values.GetValueOrDefault(SearchKey.Of(text)) : null;
        if (_found.Count < MostRemembered)
            _found[(columnKey, text)] = value;
        return value;
    }

    private static ImportChoice Of<T>(T value, Wording words, params string[] aliases)
        where T : struct, Enum =>
        new(value.ToString(), words.In(Language.Indonesian), words.In(Language.English)) { Aliases = aliases };
}
