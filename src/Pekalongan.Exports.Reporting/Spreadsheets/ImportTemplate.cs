using System.Globalization;
using System.Text;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Spreadsheets;

/// <summary>The file to fill in for an import: the table, what to write in each column, and the choices.</summary>
/// <param name="columns">Of the table.</param>
/// <param name="example">A row to look at, by the keys of the columns; of a list its value.</param>
public sealed class ImportTemplate(IReadOnlyList<ImportColumn> columns, IReadOnlyDictionary<string, string> example)
{
    private const int NarrowestColumn = 14;
    private const int WidestColumn = 30;

    private static readonly Wording Data = new Wording("Data");
    private static readonly Wording Help = new Wording("Petunjuk");
    private static readonly Wording Choices = new Wording("Pilihan");

    public required Wording ExampleHeading { get; init; }

    /// <summary>What to know besides the columns.</summary>
    public required IReadOnlyList<Wording> General { get; init; }

    public byte[] Write(ChoiceLists choices, Language language)
    {
        var (listSheet, sources) = WriteChoices(choices, language);
        var headers = Headers(language);
        var data = new TextSheet(Data.In(language), [.. headers.Select(header => Math.Clamp(header.Length + 2, NarrowestColumn, WidestColumn))], [headers])
        {
            Lists =
            [
                .. from column in columns.Index()
                   let source = sources.GetValueOrDefault(ChoiceLists.ListOf(column.Item.Key))
                   where source is not null
                   select new ListRule(column.Index, source, IsStrict: choices.For(column.Item.Key) is not null),
            ],
        };
        return TextWorkbook.Write(data, WriteHelp(choices, language), listSheet);
    }

    /// <summary>Only the heading, for those who fill in a CSV: separated as spreadsheets here expect it.</summary>
    public byte[] WriteCsv(Language language) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(';', Headers(language).Select(header => $"\"{header.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")];

    private List<string> Headers(Language language) => [.. columns.Select(column => column.Header.In(language) + (column.IsRequired ? " *" : ""))];

    private TextSheet WriteHelp(ChoiceLists choices, Language language)
    {
        string[] heading =
        [
            new Wording("Kolom").In(language), new Wording("Wajib").In(language), new Wording("Yang ditulis").In(language), ExampleHeading.In(language),
        ];
        string ExampleOf(ImportColumn column)
        {
            var value = example.GetValueOrDefault(column.Key, "");
            return choices.For(column.Key)?.FirstOrDefault(choice => choice.Value == value)?.In(language) ?? value;
        }

        return new TextSheet(
            Help.In(language), [38, 8, 70, 44],
            [
                heading,
                .. columns.Select(column => new[]
                {
                    column.Header.In(language), column.IsRequired ? new Wording("ya").In(language) : "", column.Hint.In(language), ExampleOf(column),
                }),
                .. General.Select(text => new[] { "", "", text.In(language), "" }),
            ]);
    }

    private (TextSheet Sheet, Dictionary<string, string> Sources) WriteChoices(ChoiceLists choices, Language language)
    {
        var lists = choices.Lists.Select(list => (Columns: (IReadOnlyList<string>)[list.Key], Names: (IReadOnlyList<string>)[.. list.Value.Select(choice => choice.In(language))]))
            .Concat(choices.Suggestions).ToList();
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < lists.Count; i++)
        {
            var column = TextWorkbook.ColumnName(i);
            foreach (var key in lists[i].Columns)
                sources[key] = string.Create(CultureInfo.InvariantCulture, $"'{Choices.In(language)}'!${column}$2:${column}${lists[i].Names.Count + 1}");
        }

        var headings = lists.Select(list => columns.First(c => ChoiceLists.ListOf(c.Key) == list.Columns[0]).Header.In(language)).ToList();
        var rows = Enumerable.Range(0, lists.Max(list => list.Names.Count))
            .Select(row => lists.Select(list => row < list.Names.Count ? list.Names[row] : "").ToList());
        return (new TextSheet(Choices.In(language), [.. lists.Select(_ => WidestColumn)], [headings, .. rows]), sources);
    }
}
