using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Spreadsheets;

/// <summary>An uploaded table handed back: its own columns and rows, and a column that says what is wrong with each.</summary>
public static class ProblemSheet
{
    private const int Width = 22;
    private const int ProblemWidth = 70;

    public static byte[] Write(HandedBack table, Language language)
    {
        var kept = table.Headers.Index().Where(header => !IsProblem(header.Item)).Select(header => header.Index).ToList();
        var rows = table.Rows.Select(row => (IReadOnlyList<string>)[.. kept.Select(i => i < row.Cells.Count ? row.Cells[i] : ""), ProblemOf(row, table.Batch.Kind, language)]);
        return TextWorkbook.Write(new TextSheet(
            new Wording("Data").In(language),
            [.. kept.Select(_ => Width), ProblemWidth],
            [[.. kept.Select(i => table.Headers[i]), ImportColumn.Problem.In(language)], .. rows]));
    }

    private static bool IsProblem(string header) =>
        Enum.GetValues<Language>().Any(language => SearchKey.Of(ImportColumn.Problem.In(language)) == SearchKey.Of(header));

    private static string ProblemOf(ImportRow row, ImportKind kind, Language language)
    {
        var lines = row.Findings.Select(finding => Line(finding.Column, finding.Text.In(language)))
            .Concat(row.Differences.Select(difference => Line(
                difference.Label.In(language), new Wording("di daftar {0}, di berkas {1}", difference.Registered.In(language), difference.InFile.In(language)).In(language))));
        var first = row.State is ImportRowState.Known or ImportRowState.Different ? ImportWords.Of(row.State, kind).In(language) : null;
        return string.Join("; ", new[] { first }.OfType<string>().Concat(lines));
    }

    private static string Line(string? column, string text) => column is null ? text : $"{column}: {text}";
}
