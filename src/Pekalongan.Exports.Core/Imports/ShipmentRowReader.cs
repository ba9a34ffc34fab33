using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Reads the rows of a table of shipments one by one: whose, which goods, and what is said of the shipment.</summary>
internal sealed class ShipmentRowReader(ShipmentCells cells, RegisterNames register, ImportVault vault)
{
    /// <summary>Keeps the digests of rows apart from those of businesses.</summary>
    private const string KeyPrefix = "pengiriman";

    private readonly Dictionary<string, Wording> _headers = ShipmentColumns.All.ToDictionary(c => c.Key, c => c.Header, StringComparer.Ordinal);

    private readonly Currency? _currencyOfHeader =
        new[] { ShipmentColumns.Amount, ShipmentColumns.Invoiced }.Select(cells.Columns.PlaceOf).OfType<int>()
            .Any(place => SearchKey.Of(cells.Columns.Headers[place]).Contains("usd", StringComparison.Ordinal)) ? Currency.Usd : null;

    public List<ShipmentRow> Read(Sheet sheet) => [.. sheet.Rows.Select(Read)];

    /// <summary>As the table calls a column.</summary>
    public string HeaderOf(string key) =>
        cells.Columns.PlaceOf(key) is { } place ? HiddenDigits.In(cells.Columns.Headers[place]) : _headers[key].In(cells.Language);

    public Parsed<long> ReadAmount(string text, Currency currency) => currency.ParseAmount(text, cells.Language);

    private ShipmentRow Read(SheetRow row)
    {
        var ofShipment = ShipmentColumns.OfShipment.ToDictionary(key => key, key => cells.Read(row, key), StringComparer.Ordinal);
        KindByHeader(ofShipment);
        var (nib, name) = (cells.Written(row, ShipmentColumns.Nib), PlainText.Of(cells.Written(row, ShipmentColumns.Business)));
        var business = Business(row, nib, name);
        var written = Enumerable.Range(0, cells.Columns.Headers.Count).Select(i => row[i].In(cells.Language)).ToList();
        var result = new ShipmentRow(row.Number, written, vault.KeyOf(KeyTexts(row)))
        {
            OfShipment = ofShipment,
            Together = Together(row, ofShipment) is { } sign ? $"{(nib.Length > 0 ? TypedText.Without(nib, ".-") : SearchKey.Of(name))}|{sign}" : null,
            Business = business.Ok ? business.Value : null,
            Name = business.Ok ? business.Value.Name : name.Length > 0 ? name : nib,
        };
        if (!business.Ok)
            result.Refuse(HeaderOf(nib.Length > 0 || !cells.Columns.Has(ShipmentColumns.Business) ? ShipmentColumns.Nib : ShipmentColumns.Business), business.Problem);
        else if (nib.Length > 0 && name.Length > 0 && !IsSame(business.Value.Key, SearchKey.Of(name)))
            result.Mark(HeaderOf(ShipmentColumns.Business), new Wording("NIB di baris ini milik {0}, tetapi namanya tertulis {1}; pastikan usahanya benar", business.Value.Name, name));
        foreach (var (key, value) in ofShipment)
            if (value.Problem is { } problem)
                result.Refuse(HeaderOf(key), problem);
        ReadLine(row, result);
        return result;
    }

    /// <summary>Columns that came later count only where something stands in them, so that rows recorded before are known again.</summary>
    private IEnumerable<string> KeyTexts(SheetRow row)
    {
        var later = ShipmentColumns.Costs.Append(ShipmentColumns.Invoiced).ToList();
        return ShipmentColumns.All.Where(c => !later.Contains(c.Key)).Select(c => cells.Written(row, c.Key)).Prepend(KeyPrefix)
            .Concat(later.Select(key => (Key: key, Text: cells.Written(row, key))).Where(pair => pair.Text.Length > 0).Select(pair => $"{pair.Key}={pair.Text}"));
    }

    private Parsed<NamedBusiness> Business(SheetRow row, string nib, string name)
    {
        if (nib.Length > 0)
            return register.FindByNib(cells.Columns.Cell(row, ShipmentColumns.Nib), cells.Language);
        return name.Length > 0 ? register.FindByName(name) : new Wording("Tulis NIB atau nama usahanya");
    }

    // "PT Batik Contoh" and "Batik Contoh" are one to those who write lists.
    private static bool IsSame(string registered, string written) =>
        registered.Contains(written, StringComparison.Ordinal) || written.Contains(registered, StringComparison.Ordinal);

    /// <summary>A number in a column that is called "Nomor PEB" is a PEB's.</summary>
    private void KindByHeader(Dictionary<string, CellValue> ofShipment)
    {
        if (ofShipment[nameof(DestinationEntry.DocumentKind)] != CellValue.Nothing || ofShipment[nameof(DestinationEntry.DocumentNumber)].Text is null)
            return;
        var header = SearchKey.Of(cells.Columns.Headers[cells.Columns.PlaceOf(nameof(DestinationEntry.DocumentNumber))!.Value]);
        if (header.Contains("peb", StringComparison.Ordinal))
            ofShipment[nameof(DestinationEntry.DocumentKind)] = new CellValue(nameof(ExportDocumentKind.Peb));
        else if (header.EndsWith("cn", StringComparison.Ordinal))
            ofShipment[nameof(DestinationEntry.DocumentKind)] = new CellValue(nameof(ExportDocumentKind.ConsignmentNote));
    }

    /// <summary>What makes rows of one business one shipment: the sign that the list gives it, else the document, else the invoice.</summary>
    private string? Together(SheetRow row, Dictionary<string, CellValue> ofShipment)
    {
        if (SearchKey.Of(cells.Written(row, ShipmentColumns.Number)) is { Length: > 0 } sign)
            return "n" + sign;
        var kind = ofShipment[nameof(DestinationEntry.DocumentKind)].Text is { } name ? Enum.Parse<ExportDocumentKind>(name) : (ExportDocumentKind?)null;
        if (DocumentNumber.Normalize(kind, ofShipment[nameof(DestinationEntry.DocumentNumber)].Text) is { } number)
            return $"d{kind}{number}";
        return SearchKey.Of(ofShipment[ShipmentColumns.InvoiceNumber].Text) is { Length: > 0 } invoice ? "i" + invoice : null;
    }

    private void ReadLine(SheetRow row, ShipmentRow result)
    {
        var problems = new Dictionary<string, Wording>(StringComparer.Ordinal);
        string? Text(string key)
        {
            var value = cells.Read(row, key);
            if (value.Problem is { } problem)
                problems[key] = problem;
            return value.Text;
        }

        long Number(string key, Func<string, Parsed<long>> parse)
        {
            if (Text(key) is not { } text)
                return 0;
            if (parse(text).Try(out var number, out var problem))
                return number;
            problems[key] = problem;
            return 0;
        }

        string Choice(string key, Wording missing)
        {
            var text = Text(key);
            if (text is null)
                problems.TryAdd(key, missing);
            return text ?? "";
        }

        var currency = _currencyOfHeader;
        if (Text(ShipmentColumns.Currency) is { } code)
            currency = Currency.Of(code);
        else if (currency is null)
            problems.TryAdd(ShipmentColumns.Currency, new Wording("Pilih mata uang, misalnya USD"));
        result.IsInvoiced = Text(ShipmentColumns.Invoiced) is not null;
        if (result.IsInvoiced && Text(ShipmentColumns.Amount) is not null)
            problems.TryAdd(ShipmentColumns.Invoiced, new Wording("Isi nilai FOB atau nilai faktur, salah satu saja"));
        var amount = result.IsInvoiced ? ShipmentColumns.Invoiced : ShipmentColumns.Amount;
        var line = new LineEntry
        {
            CommodityKey = Choice(ShipmentColumns.Commodity, new Wording("Pilih komoditas dari daftar")),
            Hs = Text(ShipmentColumns.Hs) is { } hs ? HsCode.Parse(hs).Value : null,
            QuantityMilli = Number(ShipmentColumns.Quantity, text => NumberText.Parse(text, 3, cells.Language)),
            Unit = Text(ShipmentColumns.Unit) ?? "",
            NetWeight = new Weight(Number(ShipmentColumns.NetWeight, text => NumberText.Parse(text, 3, cells.Language))),
            Currency = currency ?? Currency.Usd,
            AmountMinor = Number(amount, text => (currency ?? Currency.Usd).ParseAmount(text, cells.Language)),
            Origin = Enum.TryParse<GoodsOrigin>(Choice(ShipmentColumns.Origin, new Wording("Pilih di mana barang ini dibuat")), out var origin) ? origin : default,
        };
        AddRefusals(line, amount, problems);
        foreach (var (key, problem) in problems)
            result.Refuse(HeaderOf(key), problem);
        if (problems.Count == 0)
            result.Line = line;
    }

    /// <summary>All that the rules of the form find in the goods: they stop at the first, so what they named is put right and they are asked again.</summary>
    /// <param name="line">What was read.</param>
    /// <param name="amount">The column in which the amount stands.</param>
    /// <param name="problems">By column.</param>
    private static void AddRefusals(LineEntry line, string amount, Dictionary<string, Wording> problems)
    {
        while (ShipmentRules.Refuse([line]) is { Problem: { } problem, Field: { } path })
        {
            var field = path[(path.LastIndexOf('.') + 1)..];
            problems.TryAdd(field == ShipmentColumns.Amount ? amount : field, problem);
            switch (field)
            {
                case ShipmentColumns.Quantity:
                    line = line with { QuantityMilli = 1 };
                    break;
                case ShipmentColumns.Unit:
                    line = line with { Unit = Units.All[0] };
                    break;
                case ShipmentColumns.NetWeight:
                    line = line with { NetWeight = new Weight(1) };
                    break;
                case ShipmentColumns.Amount:
                    line = line with { AmountMinor = 1 };
                    break;
                case ShipmentColumns.Hs:
                    line = line with { Hs = null };
                    break;
                default:
                    return;
            }
        }
    }
}
