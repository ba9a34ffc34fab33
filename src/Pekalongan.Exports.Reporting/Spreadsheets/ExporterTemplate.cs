using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Spreadsheets;

/// <summary>The workbook to fill in for registering many businesses: the table, what to write in each column, and the choices.</summary>
public static class ExporterTemplate
{
    private const int NarrowestColumn = 14;
    private const int WidestColumn = 30;

    private static readonly Wording Data = new Wording("Data");
    private static readonly Wording Help = new Wording("Petunjuk");
    private static readonly Wording Choices = new Wording("Pilihan");

    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal)
    {
        [nameof(ExporterEntry.LegalForm)] = nameof(LegalForm.SoleProprietor),
        [nameof(ExporterEntry.PersonName)] = "Melati Contoh",
        [nameof(ExporterEntry.Nik)] = "3375XXXXXXXXXXXX",
        [nameof(ExporterEntry.KtpArea)] = nameof(KtpArea.City),
        [nameof(ExporterEntry.KtpKelurahan)] = "Medono",
        [nameof(ExporterEntry.KtpAddress)] = "Jalan Contoh 1",
        [nameof(ExporterEntry.Name)] = "Batik Contoh Melati",
        [nameof(ExporterEntry.Nib)] = "0123456789012",
        [nameof(ExporterEntry.Address)] = "Jalan Contoh 2",
        [nameof(ExporterEntry.Kelurahan)] = "Medono",
        [nameof(ExporterEntry.SizeClass)] = nameof(SizeClass.Micro),
        [nameof(ExporterEntry.Phone)] = "0812-3456-7890",
        ["Products[0].Name"] = "Sarung batik cap",
        ["Products[0].Commodity"] = "sarung_batik",
        ["Products[0].Production"] = nameof(ProductionMode.Own),
        ["Products[0].Capacity"] = "200",
        ["Products[0].Unit"] = "potong",
        [nameof(ExporterEntry.DeclaredExport)] = nameof(DeclaredExport.Never),
    };

    public static byte[] Write(ChoiceLists choices, Language language)
    {
        var columns = ExporterColumns.All;
        var (listSheet, sources) = WriteChoices(choices, language);
        var headers = columns.Select(column => column.Header.In(language) + (column.IsRequired ? " *" : "")).ToList();
        var data = new TextSheet(Data.In(language), [.. headers.Select(header => Math.Clamp(header.Length + 2, NarrowestColumn, WidestColumn))], [headers])
        {
            Lists =
            [
                .. from column in columns.Index()
                   let source = sources.GetValueOrDefault(ExporterColumns.ListOf(column.Item.Key))
                   where source is not null
                   select new ListRule(column.Index, source, IsStrict: choices.For(column.Item.Key) is not null),
            ],
        };
        return TextWorkbook.Write(data, WriteHelp(choices, language), listSheet);
    }

    private static TextSheet WriteHelp(ChoiceLists choices, Language language)
    {
        string[] heading =
        [
            new Wording("Kolom").In(language), new Wording("Wajib").In(language), new Wording("Yang ditulis").In(language),
            new Wording("CONTOH SATU USAHA (rekaan, jangan diunggah)").In(language),
        ];
        string ExampleOf(ImportColumn column)
        {
            var value = Example.GetValueOrDefault(column.Key, "");
            return choices.For(column.Key)?.FirstOrDefault(choice => choice.Value == value)?.In(language) ?? value;
        }

        string[][] general =
        [
            ["", "", new Wording("Isi lembar Data, satu usaha satu baris, paling banyak 5.000 baris. Lalu unggah berkas ini; sebelum ada yang didaftarkan, setiap baris diperiksa dulu.").In(language), ""],
            ["", "", new Wording("Semua kolom berformat teks. Saat menempel dari lembar lain, tempel sebagai nilai (teks) supaya angka NIK dan NIB tidak berubah.").In(language), ""],
        ];
        return new TextSheet(
            Help.In(language), [38, 8, 70, 44],
            [
                heading,
                .. ExporterColumns.All.Select(column => new[]
                {
                    column.Header.In(language), column.IsRequired ? new Wording("ya").In(language) : "", column.Hint.In(language), ExampleOf(column),
                }),
                .. general,
            ]);
    }

    private static (TextSheet Sheet, Dictionary<string, string> Sources) WriteChoices(ChoiceLists choices, Language language)
    {
        var lists = choices.Lists.Select(list => (Keys: new[] { list.Key }, Names: list.Value.Select(choice => choice.In(language)).ToList()))
            .Append((Keys: [nameof(ExporterEntry.KtpKelurahan), nameof(ExporterEntry.Kelurahan)], Names: [.. choices.Kelurahan])).ToList();
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < lists.Count; i++)
        {
            var column = TextWorkbook.ColumnName(i);
            foreach (var key in lists[i].Keys)
                sources[key] = string.Create(
                    System.Globalization.CultureInfo.InvariantCulture, $"'{Choices.In(language)}'!${column}$2:${column}${lists[i].Names.Count + 1}");
        }

        var headings = lists.Select(list => ExporterColumns.All.First(c => ExporterColumns.ListOf(c.Key) == list.Keys[0]).Header.In(language)).ToList();
        var rows = Enumerable.Range(0, lists.Max(list => list.Names.Count))
            .Select(row => lists.Select(list => row < list.Names.Count ? list.Names[row] : "").ToList());
        return (new TextSheet(Choices.In(language), [.. lists.Select(_ => WidestColumn)], [headings, .. rows]), sources);
    }
}
