using System.Globalization;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>A cell in the one spelling in which it is compared and used; without text, nothing is written there or it could not be read.</summary>
internal sealed record CellValue(string? Text, Wording? Problem = null)
{
    public static readonly CellValue Nothing = new CellValue((string?)null);
}

/// <summary>Reads the cells of a table of shipments by the columns they stand in; the same cell is read once.</summary>
internal sealed class ShipmentCells(ColumnMatch columns, ChoiceLists choices, CountryLookup countries, Language language)
{
    private const int MostRemembered = 50_000;
    private const int LongestExactNumber = 15;

    private static readonly Wording Rounded = new Wording(
        "Nomor ini tersimpan sebagai angka dan sudah dibulatkan lembar kerja; jadikan kolomnya teks, lalu tulis lagi dari dokumennya");

    private readonly Dictionary<(string Key, string Text, bool IsNumber), CellValue> _known = [];

    public ColumnMatch Columns => columns;

    public Language Language => language;

    public string Written(SheetRow row, string key) => columns.Cell(row, key).In(language);

    public CellValue Read(SheetRow row, string key)
    {
        var cell = columns.Cell(row, key);
        if (cell.Text.Length == 0)
            return CellValue.Nothing;
        if (_known.TryGetValue((key, cell.Text, cell.IsNumber), out var known))
            return known;
        var value = Damage(key, cell) is { } damage ? new CellValue(null, damage) : Read(key, cell.In(language));
        if (_known.Count < MostRemembered)
            _known[(key, cell.Text, cell.IsNumber)] = value;
        return value;
    }

    private CellValue Read(string key, string text) => key switch
    {
        nameof(DestinationEntry.ExportDate) or nameof(DestinationEntry.DocumentDate) => Of(DateText.Parse(text), day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ShipmentColumns.Destination => Of(countries.Find(text), country => country.Iso2),
        nameof(DestinationEntry.ExporterOfRecord) => Short(text, Shipment.TextMaxLength, new Wording("Nama paling banyak 160 huruf")),
        nameof(DestinationEntry.DocumentNumber) => Short(text, Shipment.DocumentNumberMaxLength, new Wording("Nomor dokumen paling banyak 40 huruf dan angka")),
        ShipmentColumns.InvoiceNumber => Short(text, Shipment.DocumentNumberMaxLength, new Wording("Nomor invoice paling banyak 40 huruf dan angka")),
        ShipmentColumns.AjuNumber => Aju(text),
        ShipmentColumns.Currency => Of(Currency.Parse(text), currency => currency.Code),
        ShipmentColumns.Hs => Of(HsCode.Parse(text), hs => hs.Digits),
        _ when choices.For(key) is not null => choices.Find(key, text) is { } value ? new CellValue(value) : new CellValue(null, choices.Refusal(key, text, language)),
        _ => new CellValue(PlainText.Of(text)),
    };

    private static CellValue Of<T>(Parsed<T> parsed, Func<T, string> text)
        where T : notnull => parsed.Try(out var value, out var problem) ? new CellValue(text(value)) : new CellValue(null, problem);

    private static CellValue Short(string text, int most, Wording tooLong) =>
        PlainText.Of(text) is { } plain && plain.Length <= most ? new CellValue(plain) : new CellValue(null, tooLong);

    private static CellValue Aju(string text)
    {
        var digits = TypedText.Without(text, ".-#/");
        return TypedText.IsDigits(digits) && digits.Length <= Shipment.AjuMaxLength
            ? new CellValue(digits)
            : new CellValue(null, new Wording("Nomor aju hanya berisi angka, paling banyak 26; salin dari PEB-nya"));
    }

    /// <summary>What a spreadsheet does to digits that are no quantity.</summary>
    private static Wording? Damage(string key, SheetCell cell) => key switch
    {
        nameof(DestinationEntry.DocumentNumber) or ShipmentColumns.InvoiceNumber or ShipmentColumns.AjuNumber
            when TypedText.IsSpreadsheetNotation(cell.Text) || (cell.IsNumber && cell.Text.Length > LongestExactNumber) => Rounded,
        ShipmentColumns.Hs when cell.IsNumber && cell.Text.Length is 5 or 7 && TypedText.IsDigits(cell.Text) => new Wording(
            "Kode HS ini tersimpan sebagai angka, jadi angka 0 di depannya mungkin hilang; jadikan kolomnya teks, lalu tulis lagi 6 atau 8 angka"),
        _ => null,
    };
}
