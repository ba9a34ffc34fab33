using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Metadata;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>A table whose rows belong to a business, directly or through the row they hang on.</summary>
/// <param name="Entity">The table.</param>
/// <param name="Link">Its column that names the row it belongs to.</param>
/// <param name="Parent">The table of that row; the business itself at the top.</param>
public sealed record OwnTable(IEntityType Entity, IProperty Link, IEntityType Parent);

/// <summary>
/// Which tables hold something of a business, read from the model itself, so that none that comes later can be forgotten: a table that hangs
/// on a business is in the copy, unless it is named here with its reason.
/// </summary>
public static class OwnDataTables
{
    /// <summary>Not in the copy, and why.</summary>
    public static readonly FrozenDictionary<Type, Wording> LeftOut = new Dictionary<Type, Wording>
    {
        [typeof(ImportedRow)] = new Wording("Hanya sidik jari baris tabel yang pernah diimpor, supaya tidak tercatat dua kali; isinya sudah menjadi data di sini."),
        [typeof(AccountLink)] = new Wording("Tautan sekali pakai untuk akun; hanya sidik jarinya yang disimpan."),
    }.ToFrozenDictionary();

    /// <summary>These point at a business or a row of it without belonging to it.</summary>
    private static readonly FrozenSet<string> OnlyPoints = new[]
    {
        nameof(Shipment.ExporterOfRecordId), nameof(Shipment.CorrectsShipmentId), nameof(CriterionAssessment.ReusedFromId), nameof(TrainingCertificate.ReplacedById),
    }.ToFrozenSet();

    /// <summary>Parents before what hangs on them.</summary>
    public static IReadOnlyList<OwnTable> Of(IModel model)
    {
        var root = model.FindEntityType(typeof(Exporter))!;
        var known = new HashSet<IEntityType> { root };
        var tables = new List<OwnTable>();
        for (var before = -1; before != tables.Count;)
        {
            before = tables.Count;
            foreach (var table in model.GetEntityTypes().Where(e => !known.Contains(e) && !LeftOut.ContainsKey(e.ClrType)).OrderBy(e => e.Name, StringComparer.Ordinal).ToList())
                if (LinkOf(table, known) is { } link)
                    tables.Add(link);
            known.UnionWith(tables.Select(t => t.Entity));
        }

        return tables;
    }

    /// <summary>Whether rows of a kind are a business, its person, or something that hangs on them.</summary>
    public static bool HangsOnABusiness(IModel model, string table) =>
        table is nameof(Exporter) or nameof(Person) || Of(model).Any(t => t.Entity.ClrType.Name == table);

    private static OwnTable? LinkOf(IEntityType table, HashSet<IEntityType> known) =>
        (from key in table.GetForeignKeys()
         where key.Properties.Count == 1 && known.Contains(key.PrincipalEntityType) && Belongs(key)
         orderby key.PrincipalEntityType.ClrType == typeof(Exporter) descending, key.Properties[0].Name
         select new OwnTable(table, key.Properties[0], key.PrincipalEntityType)).FirstOrDefault();

    // Accounts are named all over by who did what; only sessions belong to one.
    private static bool Belongs(IForeignKey key) =>
        !OnlyPoints.Contains(key.Properties[0].Name)
        && (key.PrincipalEntityType.ClrType != typeof(UserAccount) || key.Properties[0].Name == nameof(UserSession.UserId));
}
