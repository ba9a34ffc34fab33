using System.Text;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>A row of a table of rates: what could be read of it, or what is wrong in which column.</summary>
/// <param name="Number">As a spreadsheet counts.</param>
/// <param name="Texts">Its cells in the order of <see cref="RateTable.Columns"/>, as they stand there.</param>
/// <param name="Entry">Null when something in it could not be read or cannot be.</param>
/// <param name="Problems">In which column, by its name; empty when there is an entry.</param>
public sealed record RateRow(int Number, IReadOnlyList<string> Texts, RateEntry? Entry, IReadOnlyList<RateFinding> Problems);

/// <param name="Column">Null for the row as a whole.</param>
/// <param name="Text">What is to be told.</param>
public sealed record RateFinding(Wording? Column, Wording Text);

/// <summary>
/// A table of rates as text, separated by semicolons, commas or the tabs of a copied spreadsheet, with the names of its columns in either
/// language. Numbers are read as the language of the names writes them.
/// </summary>
public static class RateTable
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private const int PerHundred = 100;

    public static readonly ImportColumn Kind = new("Kind", new Wording("Jenis"), true, new Wording("KMK, BI, atau dinas")) { Aliases = ["Jenis kurs", "Type"] };

    public static readonly ImportColumn CurrencyCode = new("Currency", new Wording("Mata uang"), true, new Wording("Kode tiga huruf")) { Aliases = ["Valuta", "Kode", "Currency code"] };

    public static readonly ImportColumn Per = new("Per", new Wording("Per satuan"), false, new Wording("1 atau 100")) { Aliases = ["Per", "Satuan", "Unit", "Untuk"] };

    public static readonly ImportColumn Rupiah = new("Rate", new Wording("Rupiah"), true, new Wording("Seperti tercetak")) { Aliases = ["Kurs", "Nilai", "Rate", "Value", "IDR"] };

    public static readonly ImportColumn From = new("From", new Wording("Berlaku mulai"), true, new Wording("Misalnya 30-12-2020")) { Aliases = ["Mulai", "Dari", "Tanggal", "From", "Date"] };

    public static readonly ImportColumn Until = new("Until", new Wording("Sampai"), false, new Wording("Boleh kosong untuk KMK dan BI")) { Aliases = ["Berlaku sampai", "Until", "To"] };

    public static readonly ImportColumn Source = new("Source", new Wording("Sumber"), true, new Wording("Nomor keputusan")) { Aliases = ["Keputusan", "Dasar", "Nomor KMK", "Source"] };

    public static readonly IReadOnlyList<ImportColumn> Columns = [Kind, CurrencyCode, Per, Rupiah, From, Until, Source];

    /// <summary>Columns of an exported list that say nothing to an import.</summary>
    private static readonly IReadOnlyList<Wording> Ignored =
        [new Wording("Rupiah per satuan"), new Wording("Dicatat oleh"), new Wording("Dicatat pada"), new Wording("Ditarik pada"), new Wording("Alasan ditarik")];

    /// <summary>The columns to be filled in, with one row to be overwritten.</summary>
    public static string Template(Language language) =>
        string.Join(';', Columns.Select(c => c.Header.In(language))) + "\r\n"
        + "KMK;USD;1;" + (language == Language.Indonesian ? "14.228,00" : "14,228.00") + ";30-12-2020;05-01-2021;56/KM.10/2020\r\n"
        + "KMK;JPY;100;" + (language == Language.Indonesian ? "13.737,57" : "13,737.57") + ";30-12-2020;05-01-2021;56/KM.10/2020\r\n";

    public static Parsed<IReadOnlyList<RateRow>> Read(string text, string scope, Language language)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > MaxBytes)
            return new Wording("Tabel ini lebih besar dari 2 MB; bagi menjadi beberapa bagian");
        if (string.IsNullOrWhiteSpace(text))
            return new Wording("Tempel tabelnya, atau pilih berkas CSV");
        return CsvTable.Read(bytes, headers => ColumnMatch.IsHead(headers, Columns)).Then(sheet => Read(sheet, scope, language));
    }

    private static Parsed<IReadOnlyList<RateRow>> Read(Sheet sheet, string scope, Language language) =>
        ColumnMatch.Of(sheet.Headers, Columns, Ignored, language).Try(out var match, out var problem)
            ? sheet.Rows.Select(row => Read(row, match, scope, LanguageOf(sheet.Headers) ?? language)).ToList()
            : problem;

    /// <summary>That of the names of the columns; null where they don't tell.</summary>
    private static Language? LanguageOf(IReadOnlyList<string> headers)
    {
        var names = headers.Select(SearchKey.Of).ToHashSet(StringComparer.Ordinal);
        int Known(params string[] words) => words.Count(names.Contains);
        var (indonesian, english) = (Known("jenis", "jeniskurs", "matauang", "mulai", "berlakumulai", "sampai", "sumber"),
            Known("kind", "type", "currency", "from", "inforcefrom", "validfrom", "until", "upto", "source", "sources"));
        return indonesian == english ? null : indonesian > english ? Language.Indonesian : Language.English;
    }

    private static RateRow Read(SheetRow row, ColumnMatch match, string scope, Language language)
    {
        var problems = new List<RateFinding>();
        string Text(ImportColumn column) => match.Cell(row, column.Key).In(language);
        T? Value<T>(ImportColumn column, Parsed<T> parsed) where T : notnull
        {
            if (parsed.Problem is { } problem)
                problems.Add(new RateFinding(column.Header, problem));
            return parsed.Ok ? parsed.Value : default;
        }

        var (code, printedPer) = SplitCurrency(Text(CurrencyCode));
        var kind = Value(Kind, RateWords.Parse(Text(Kind)));
        var currency = Value(CurrencyCode, Currency.Parse(code));
        var per = Value(Per, ReadPer(Text(Per), printedPer));
        var quoted = Value(Rupiah, IdrRate.Parse(Text(Rupiah), language));
        var from = Value(From, DateText.Parse(Text(From)));
        var until = Text(Until).Length == 0 && problems.TrueForAll(p => p.Column != Kind.Header && p.Column != From.Header) && RateEntry.UsualEnd(kind, from) is { } usual
            ? usual
            : Value(Until, DateText.Parse(Text(Until)));
        var texts = Columns.Select(Text).ToList();
        if (problems.Count > 0)
            return new RateRow(row.Number, texts, null, problems);
        var entry = new RateEntry(scope, currency!, from, until, quoted, per, TypedText.Collapse(Text(Source))) { Kind = kind };
        return RateChecks.Refuse(entry) is var (field, refusal)
            ? new RateRow(row.Number, texts, null, [new RateFinding(ColumnOf(field).Header, refusal)])
            : new RateRow(row.Number, texts, entry, []);
    }

    /// <summary>"JPY(100)", as the decision prints it.</summary>
    private static (string Code, int? Per) SplitCurrency(string text)
    {
        var code = TypedText.Without(text, " ()");
        return code.Length == Currency.CodeLength + 3 && code.EndsWith("100", StringComparison.Ordinal) ? (code[..Currency.CodeLength], PerHundred) : (text, null);
    }

    private static Parsed<int> ReadPer(string text, int? printed) => (TypedText.Without(text, "."), printed) switch
    {
        ("", { } known) => known,
        ("" or "1", null) => 1,
        ("100", _) => PerHundred,
        _ => new Wording("Pilih per 1 atau per 100"),
    };

    private static ImportColumn ColumnOf(string field) => field switch
    {
        nameof(RateEntry.Currency) => CurrencyCode,
        nameof(RateEntry.ValidFrom) => From,
        nameof(RateEntry.ValidUntil) => Until,
        nameof(RateEntry.Source) => Source,
        _ => Rupiah,
    };
}
