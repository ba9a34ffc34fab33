using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>One answer that a correction changes; empty where there was, or is, none.</summary>
public sealed record CorrectedAnswer(string Label, string Before, string After)
{
    /// <summary>What a correction says otherwise than the shipment it takes the place of, in the order of the facts.</summary>
    public static IReadOnlyList<CorrectedAnswer> Between(ShipmentView original, ShipmentView correction, Localizer t)
    {
        var (before, after) = (Answers(original, t), Answers(correction, t));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(label => new CorrectedAnswer(label, before.GetValueOrDefault(label, ""), after.GetValueOrDefault(label, "")))
                .Where(answer => answer.Before != answer.After),
        ];
    }

    private static Dictionary<string, string> Answers(ShipmentView view, Localizer t)
    {
        var shipment = view.Shipment;
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [t["Tanggal ekspor"]] = Date(shipment.ExportDate, t),
            [t["Negara tujuan"]] = view.Country?.Name(t.Language) ?? "",
            [t["Dikirim atas nama"]] = shipment.Channel is { } channel ? t[ShipmentWords.Of(channel)] : "",
            [t["Eksportir pada dokumen"]] = shipment.ExporterOfRecordName ?? "",
            [t["Dokumen ekspor"]] = shipment.DocumentKind is { } kind ? t[ShipmentWords.Of(kind)] : "",
            [t["Nomor dokumen"]] = shipment.DocumentNumber ?? "",
            [t["Tanggal dokumen"]] = Date(shipment.DocumentDate, t),
            [t["Kantor bea cukai"]] = view.Office ?? "",
            [t["Nomor aju"]] = shipment.AjuNumber ?? "",
            [t["Nomor faktur (invoice)"]] = shipment.InvoiceNumber ?? "",
            [t["Pelabuhan muat"]] = view.Port ?? "",
            [t["Syarat penyerahan"]] = shipment.Incoterm ?? "",
        };
        foreach (var line in view.Lines)
            answers[t["Barang {0}", line.Position]] = Goods(line, view, t);
        answers[t["Dihitung untuk kota"]] = view.Counted is { } counted ? Figures.Amount(counted, t.Language) : "";
        return answers;
    }

    private static string Goods(ShipmentLine line, ShipmentView view, Localizer t) => string.Join(", ",
        view.Commodities[line.CommodityKey].Name(t.Language), line.Hs is { } hs ? HsCode.Parse(hs).Value.ToString() : "—", ShipmentFactsModel.Quantity(line, t),
        Figures.Kilograms(new Weight(line.NetGrams), t.Language), t[ShipmentWords.Of(line.Origin)], "FOB " + Currency.Of(line.CurrencyCode).Amount(line.AmountMinor, t.Language));

    private static string Date(DateOnly? date, Localizer t) => date is { } day ? Figures.Date(day, t.Language) : "";
}
