using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>What a table says otherwise of a shipment than is recorded. What the table leaves empty is no difference.</summary>
internal sealed class ShipmentDifferences(IReadOnlyDictionary<string, string> countries, IReadOnlyDictionary<string, string> commodities)
{
    private readonly List<ImportDifference> _found = [];

    public List<ImportDifference> Between(Shipment told, Shipment known)
    {
        Dates(new Wording("Tanggal ekspor"), known.ExportDate, told.ExportDate);
        Texts(new Wording("Negara tujuan"), Country(known), Country(told));
        if (told.Channel is { } channel && known.Channel != channel)
            _found.Add(new ImportDifference(new Wording("Dikirim atas nama"), Value(known.Channel is { } old ? ShipmentWords.Of(old) : null), Value(ShipmentWords.Of(channel))));
        Texts(new Wording("Eksportir pada dokumen"), known.ExporterOfRecordName, told.ExporterOfRecordName);
        Dates(new Wording("Tanggal dokumen"), known.DocumentDate, told.DocumentDate);
        Texts(new Wording("Nomor aju"), known.AjuNumber, told.AjuNumber);
        Texts(new Wording("Nomor invoice"), known.InvoiceNumber, told.InvoiceNumber);
        Texts(new Wording("Pelabuhan muat"), known.PortCode, told.PortCode);
        Texts(new Wording("Syarat penyerahan"), known.Incoterm, told.Incoterm);
        Texts(new Wording("Barang"), Goods(known), Goods(told));
        return _found;
    }

    private string? Country(Shipment shipment) => shipment.DestinationIso2 is { } iso2 ? countries.GetValueOrDefault(iso2, iso2) : null;

    private string Goods(Shipment shipment) => string.Join("; ", shipment.Lines
        .Select(line => $"{commodities.GetValueOrDefault(line.CommodityKey, line.CommodityKey)} {new Quantity(line.QuantityMilli).In(Language.Indonesian)} {line.Unit}, "
            + $"{new Quantity(line.NetGrams).In(Language.Indonesian)} kg, {Currency.Of(line.CurrencyCode).Amount(line.AmountMinor, Language.Indonesian)}")
        .Order(StringComparer.Ordinal));

    private void Texts(Wording label, string? recorded, string? inFile)
    {
        if (inFile is { Length: > 0 } && recorded != inFile)
            _found.Add(new ImportDifference(label, recorded is { Length: > 0 } ? new DifferentValue(HiddenDigits.In(recorded)) : Value(null), new DifferentValue(HiddenDigits.In(inFile))));
    }

    private void Dates(Wording label, DateOnly? recorded, DateOnly? inFile) =>
        Texts(label, recorded is { } old ? Figures.Date(old, Language.Indonesian) : null, inFile is { } day ? Figures.Date(day, Language.Indonesian) : null);

    private static DifferentValue Value(Wording? wording) => new(null, wording ?? new Wording("kosong"));
}
