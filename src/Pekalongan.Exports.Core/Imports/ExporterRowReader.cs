using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Reads the rows of a table into the answers of the form, and names the damage that spreadsheets do to long numbers.</summary>
internal sealed class ExporterRowReader(ColumnMatch columns, ChoiceLists choices, ExporterEntryReader rules, ImportVault vault, Language language)
{
    /// <summary>So many whole numbers in a row that end in 0 are no accident: CSV says of no cell that it was a number.</summary>
    private const int FewestForSuspicion = 3;

    private static readonly Wording RoundedNik = new Wording(
        "NIK ini tersimpan sebagai angka. Lembar kerja hanya menyimpan 15 angka, jadi angka ke-16 berubah menjadi 0; jadikan kolomnya teks, lalu tulis lagi dari KTP");

    private static readonly HashSet<string> NoNib = new(StringComparer.Ordinal)
    {
        "", "belumpunya", "belum", "belumada", "tidakpunya", "tidakada", "notyet", "none", "belumpunyanib",
    };

    private static readonly (string Name, string Commodity, string Production, string Capacity, string Unit)[] ProductKeys =
    [
        .. Enumerable.Range(0, ExporterColumns.Products).Select(i => $"Products[{i}].").Select(path => (
            path + nameof(ProductEntry.Name), path + nameof(ProductEntry.Commodity), path + nameof(ProductEntry.Production),
            path + nameof(ProductEntry.Capacity), path + nameof(ProductEntry.Unit))),
    ];

    private static readonly (string Name, string Number, string ValidUntil)[] CertificateKeys =
    [
        .. Enumerable.Range(0, ExporterColumns.Certificates).Select(i => $"Certificates[{i}].").Select(path => (
            path + nameof(CertificateEntry.Name), path + nameof(CertificateEntry.Number), path + nameof(CertificateEntry.ValidUntil))),
    ];

    private readonly Dictionary<string, Wording> _headers = ExporterColumns.All.ToDictionary(c => c.Key, c => c.Header, StringComparer.Ordinal);

    public List<ExporterRow> Read(Sheet sheet)
    {
        var areNiksRounded = !sheet.IsTyped && AreRounded([.. sheet.Rows.Select(row => Digits(columns.Cell(row, nameof(ExporterEntry.Nik))))]);
        return [.. sheet.Rows.Select(row => Read(row, areNiksRounded))];
    }

    private ExporterRow Read(SheetRow row, bool areNiksRounded)
    {
        var problems = new List<(string Key, Wording Problem)>();
        var entry = EntryOf(row, problems);
        FindDamage(row, areNiksRounded, problems);
        var (read, refused) = rules.Read(entry, keepsNik: false);
        foreach (var (field, problem) in refused)
            if (!problems.Exists(p => p.Key == field))
                problems.Add((field, problem));
        var cells = Enumerable.Range(0, columns.Headers.Count).Select(i => row[i].In(language)).ToList();
        var checkedRow = new ExporterRow(row.Number, cells, entry, problems.Count == 0 ? read : null, vault.KeyOf(AnswersOf(entry)));
        checkedRow.Findings.AddRange(problems.Select(p => new ImportFinding(HeaderOf(p.Key), p.Problem)));
        if (read is not null && problems.Count == 0)
            AddRemarks(checkedRow, read);
        return checkedRow;
    }

    private ExporterEntry EntryOf(SheetRow row, List<(string, Wording)> problems)
    {
        string Text(string key) => columns.Cell(row, key).In(language);
        string Choice(string key) => ChoiceOf(key, Text(key), problems);

        var nib = Text(nameof(ExporterEntry.Nib));
        var hasNoNib = nib.Length > 0 && NoNib.Contains(SearchKey.Of(nib));
        return new ExporterEntry
        {
            LegalForm = Choice(nameof(ExporterEntry.LegalForm)),
            PersonName = Text(nameof(ExporterEntry.PersonName)),
            PersonTitle = Text(nameof(ExporterEntry.PersonTitle)),
            Nik = Text(nameof(ExporterEntry.Nik)),
            KtpArea = Choice(nameof(ExporterEntry.KtpArea)),
            KtpKelurahan = Text(nameof(ExporterEntry.KtpKelurahan)),
            KtpAddress = Text(nameof(ExporterEntry.KtpAddress)),
            Name = Text(nameof(ExporterEntry.Name)),
            Nib = hasNoNib ? "" : nib,
            HasNoNib = hasNoNib,
            Address = Text(nameof(ExporterEntry.Address)),
            Kelurahan = Text(nameof(ExporterEntry.Kelurahan)),
            SizeClass = Choice(nameof(ExporterEntry.SizeClass)),
            Sector = Text(nameof(ExporterEntry.Sector)),
            Association = Text(nameof(ExporterEntry.Association)),
            Phone = Text(nameof(ExporterEntry.Phone)),
            Email = Text(nameof(ExporterEntry.Email)),
            Products =
            [
                .. ProductKeys.Select(keys => new ProductEntry
                {
                    Name = Text(keys.Name),
                    Commodity = Choice(keys.Commodity),
                    Production = Choice(keys.Production),
                    Capacity = Text(keys.Capacity),
                    Unit = Text(keys.Unit),
                }),
            ],
            Certificates =
            [
                .. CertificateKeys.Select(keys => new CertificateEntry { Name = Text(keys.Name), Number = Text(keys.Number), ValidUntil = Text(keys.ValidUntil) }),
            ],
            DeclaredExport = Choice(nameof(ExporterEntry.DeclaredExport)),
            ExportsSinceYear = Text(nameof(ExporterEntry.ExportsSinceYear)),
            ExportDeclaration = Text(nameof(ExporterEntry.ExportDeclaration)),
        };
    }

    private string ChoiceOf(string key, string text, List<(string, Wording)> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        if (choices.Find(key, text) is { } value)
            return value;
        problems.Add((key, choices.Refusal(key, text, language)));
        return "";
    }

    private void FindDamage(SheetRow row, bool areNiksRounded, List<(string, Wording)> problems)
    {
        var nik = columns.Cell(row, nameof(ExporterEntry.Nik));
        if ((nik.IsNumber || areNiksRounded) && Digits(nik) is { Length: Nik.Length } digits && digits[^1] == '0')
            problems.Add((nameof(ExporterEntry.Nik), RoundedNik));
        var nib = columns.Cell(row, nameof(ExporterEntry.Nib));
        if (nib.IsNumber && nib.Text.Length < Nib.Length && nib.Text.All(char.IsAsciiDigit))
            problems.Add((nameof(ExporterEntry.Nib), new Wording(
                "NIB ini tersimpan sebagai angka, jadi angka 0 di depannya hilang; tersisa {0} angka. Jadikan kolomnya teks, lalu tulis lagi 13 angka dari OSS",
                nib.Text.Length)));
    }

    private void AddRemarks(ExporterRow row, ReadExporter read)
    {
        foreach (var remark in read.Person.Nik?.Remarks ?? [])
            row.Findings.Add(new ImportFinding(HeaderOf(nameof(ExporterEntry.Nik)), remark));
        if (read.KtpKelurahan?.Remark is { } ktp)
            row.Findings.Add(new ImportFinding(HeaderOf(nameof(ExporterEntry.KtpKelurahan)), ktp));
        if (read.Kelurahan?.Remark is { } business)
            row.Findings.Add(new ImportFinding(HeaderOf(nameof(ExporterEntry.Kelurahan)), business));
    }

    /// <summary>As the table calls it.</summary>
    private string HeaderOf(string key) => columns.PlaceOf(key) is { } place ? HiddenDigits.In(columns.Headers[place]) : _headers[key].In(language);

    private static IEnumerable<string> AnswersOf(ExporterEntry e) =>
    [
        e.LegalForm, e.PersonName, e.PersonTitle, e.Nik, e.KtpArea, e.KtpKelurahan, e.KtpAddress, e.Name, e.HasNoNib ? "-" : e.Nib, e.Address, e.Kelurahan,
        e.SizeClass, e.Sector, e.Association, e.Phone, e.Email, e.DeclaredExport, e.ExportsSinceYear, e.ExportDeclaration,
        .. e.Products.SelectMany(p => new[] { p.Name, p.Commodity, p.Production, p.Capacity, p.Unit }),
        .. e.Certificates.SelectMany(c => new[] { c.Name, c.Number, c.ValidUntil }),
    ];

    private static bool AreRounded(List<string> niks)
    {
        var written = niks.Where(nik => nik.Length == Nik.Length).ToList();
        return written.Count >= FewestForSuspicion && written.TrueForAll(nik => nik[^1] == '0');
    }

    private static string Digits(SheetCell cell) => new([.. cell.Text.Where(char.IsAsciiDigit)]);
}
