using System.Globalization;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Puts the rows of a table together into shipments, and compares them with one another.</summary>
internal sealed class ShipmentGrouping(ShipmentRowReader reader, RegisterNames register, DateOnly today)
{
    public static Wording AlikeInFile(int row) => new Wording("Baris {0} mencatat kiriman dengan tanggal, tujuan, dan nilai yang sama; pastikan ini kiriman lain", row);

    /// <summary>In the order of the first row of each.</summary>
    public List<ShipmentGroup> Of(List<ShipmentRow> rows)
    {
        FindRepeated(rows);
        var groups = rows.GroupBy(row => row.Together ?? row.Number.ToString(CultureInfo.InvariantCulture)).SelectMany(Apart).ToList();
        foreach (var group in groups)
            Tell(group);
        FindRepeated(groups);
        foreach (var group in groups)
            StopWithOthers(group);
        return groups;
    }

    private static void FindRepeated(List<ShipmentRow> rows)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (!first.TryAdd(Convert.ToBase64String(row.Key), row.Number))
                row.Refuse(null, new Wording("Baris ini sama dengan baris {0}; hapus salah satunya, atau beri nomor pengiriman bila memang dua kiriman", first[Convert.ToBase64String(row.Key)]));
    }

    /// <summary>More than a shipment may hold is no shipment: each row then stands for itself, and is wrong.</summary>
    private static IEnumerable<ShipmentGroup> Apart(IEnumerable<ShipmentRow> together)
    {
        var rows = together.ToList();
        if (rows.Count <= ShipmentRules.MostLines)
            return [new ShipmentGroup(rows)];
        foreach (var row in rows)
            row.Refuse(null, new Wording("Paling banyak {0} baris barang dalam satu pengiriman", ShipmentRules.MostLines));
        return rows.Select(row => new ShipmentGroup([row]));
    }

    private void Tell(ShipmentGroup group)
    {
        var said = ShipmentColumns.OfShipment.ToDictionary(key => key, key => SaidBy(group, key), StringComparer.Ordinal);
        var where = Where(key => said[key]?.OfShipment[key].Text);
        void Refuse(string field, Wording problem)
        {
            var column = reader.HeaderOf(field);
            if (!group.Rows.Any(row => row.Findings.Exists(finding => finding.Column == column)))
                (said.GetValueOrDefault(field) ?? group.First).Refuse(column, problem);
        }

        for (var asked = where; ShipmentRules.Refuse(asked, today) is { Problem: { } problem, Field: { } field };)
        {
            Refuse(field, problem);
            asked = field switch
            {
                nameof(where.ExportDate) => asked with { ExportDate = null },
                nameof(where.DocumentDate) => asked with { DocumentDate = null },
                ShipmentRules.DestinationField => asked with { DestinationIso2 = null },
                _ => asked with { Incoterm = null },
            };
        }

        var costs = new ShipmentGroupCosts(reader, group, key => said[key]?.OfShipment[key].Text).Read(where.Incoterm);
        var told = new TabledShipment(group.First.Business?.Id ?? Guid.Empty, where, [.. group.Rows.Select(row => row.Line).OfType<LineEntry>()])
        {
            AjuNumber = said[ShipmentColumns.AjuNumber]?.OfShipment[ShipmentColumns.AjuNumber].Text,
            Costs = costs,
            InvoiceNumber = said[ShipmentColumns.InvoiceNumber]?.OfShipment[ShipmentColumns.InvoiceNumber].Text,
            ExporterOfRecordId = where is { Channel: ExportChannel.ThirdParty, ExporterOfRecord: { } name } && group.First.Business is { } self ? register.FindOther(name, self.Id) : null,
        };
        foreach (var gap in ShipmentRules.Gaps(told.ToShipment("", EntrySource.List, Guid.Empty, default)))
            if (gap.Field is { } field)
                Refuse(field, gap.Problem);
        if (!group.Rows.Any(row => row.IsWrong))
            group.Told = told;
    }

    /// <summary>The first row that says something in a column; rows that say something else are wrong.</summary>
    private ShipmentRow? SaidBy(ShipmentGroup group, string key)
    {
        ShipmentRow? first = null;
        foreach (var row in group.Rows)
        {
            if (row.OfShipment[key].Text is not { } text)
                continue;
            first ??= row;
            if (SearchKey.Of(text) != SearchKey.Of(first.OfShipment[key].Text))
                row.Refuse(reader.HeaderOf(key), new Wording("Pengiriman yang sama di baris {0} menulis isian lain; samakan keduanya, atau pisahkan dengan nomor pengiriman", first.Number));
        }

        return first;
    }

    private static DestinationEntry Where(Func<string, string?> text)
    {
        DateOnly? Date(string key) => text(key) is { } iso ? DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return new DestinationEntry
        {
            ExportDate = Date(nameof(DestinationEntry.ExportDate)),
            DestinationIso2 = text(ShipmentColumns.Destination),
            Channel = Enum.TryParse<ExportChannel>(text(nameof(DestinationEntry.Channel)), out var channel) ? channel : null,
            ExporterOfRecord = text(nameof(DestinationEntry.ExporterOfRecord)),
            DocumentKind = Enum.TryParse<ExportDocumentKind>(text(nameof(DestinationEntry.DocumentKind)), out var kind) ? kind : null,
            DocumentNumber = text(nameof(DestinationEntry.DocumentNumber)),
            DocumentDate = Date(nameof(DestinationEntry.DocumentDate)),
            CustomsOfficeCode = text(nameof(DestinationEntry.CustomsOfficeCode)),
            PortCode = text(nameof(DestinationEntry.PortCode)),
            Incoterm = text(nameof(DestinationEntry.Incoterm)),
        };
    }

    /// <summary>One document is one shipment of a business; without documents, shipments that are much alike are marked.</summary>
    private void FindRepeated(List<ShipmentGroup> groups)
    {
        var documents = new Dictionary<(Guid, ExportDocumentKind?, string, string?, int?), ShipmentGroup>();
        var alike = new Dictionary<(Guid, DateOnly?, string?, string), ShipmentGroup>();
        foreach (var group in groups.Where(group => group.Told is not null))
        {
            var (told, where) = (group.Told!, group.Told!.Where);
            if (DocumentNumber.Normalize(where.DocumentKind, where.DocumentNumber) is { } number)
            {
                var document = (told.ExporterId, where.DocumentKind, number, where.CustomsOfficeCode, where.DocumentDate?.Year);
                if (documents.TryAdd(document, group))
                    continue;
                group.First.Refuse(
                    reader.HeaderOf(nameof(DestinationEntry.DocumentNumber)),
                    new Wording("Dokumen ini juga ada di baris {0} sebagai pengiriman lain; satu dokumen untuk satu pengiriman", documents[document].First.Number));
                group.Told = null;
            }
            else if (!alike.TryAdd((told.ExporterId, where.ExportDate, where.DestinationIso2, told.Sums), group))
            {
                group.First.Mark(null, AlikeInFile(alike[(told.ExporterId, where.ExportDate, where.DestinationIso2, told.Sums)].First.Number));
            }
        }
    }

    /// <summary>Half a shipment is none.</summary>
    private static void StopWithOthers(ShipmentGroup group)
    {
        if (group.Rows.FirstOrDefault(row => row.IsWrong) is not { } wrong)
            return;
        foreach (var row in group.Rows.Where(row => !row.IsWrong))
            row.Refuse(null, new Wording("Baris {0} dari pengiriman yang sama perlu diperbaiki dulu", wrong.Number));
    }
}
