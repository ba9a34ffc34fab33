using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>Brings the products and certificates of a business to a new list, row by row, so that the trail shows what really changed.</summary>
internal static class ExporterLists
{
    public static IEnumerable<object> Replace(ExportsDbContext db, Exporter exporter, IReadOnlyList<ProductFacts> products, TimeProvider time)
    {
        var kept = exporter.Products.OrderBy(p => p.Id).ToList();
        for (var i = 0; i < products.Count; i++)
        {
            var facts = products[i];
            if (i == kept.Count)
            {
                var added = new ExporterProduct
                {
                    Id = NextId(time, i), ExporterId = exporter.Id, Name = facts.Name, CommodityKey = facts.CommodityKey, Production = facts.Production,
                };
                db.Add(added);
                kept.Add(added);
            }

            kept[i].Name = facts.Name;
            kept[i].CommodityKey = facts.CommodityKey;
            kept[i].Production = facts.Production;
            kept[i].MonthlyCapacityMilli = facts.MonthlyCapacityMilli;
            kept[i].Unit = facts.Unit;
        }

        db.RemoveRange(kept.Skip(products.Count));
        return kept;
    }

    public static IEnumerable<object> Replace(ExportsDbContext db, Exporter exporter, IReadOnlyList<CertificateFacts> certificates, TimeProvider time)
    {
        var kept = exporter.Certificates.OrderBy(c => c.Id).ToList();
        for (var i = 0; i < certificates.Count; i++)
        {
            var facts = certificates[i];
            if (i == kept.Count)
            {
                var added = new ExporterCertificate { Id = NextId(time, i), ExporterId = exporter.Id, Name = facts.Name };
                db.Add(added);
                kept.Add(added);
            }

            kept[i].Name = facts.Name;
            kept[i].Number = facts.Number;
            kept[i].ValidUntil = facts.ValidUntil;
        }

        db.RemoveRange(kept.Skip(certificates.Count));
        return kept;
    }

    // Ids grow with the position, so that a list reads in the order in which it was typed.
    private static Guid NextId(TimeProvider time, int position) => Guid.CreateVersion7(time.GetUtcNow().AddMilliseconds(position));
}
