using System.Diagnostics;
using System.Globalization;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>The official PDF against the same tree as HTML, and a thousand pages against a hundred in time and peak memory.</summary>
internal static class PdfPages
{
    public const string ChildCommand = "pdf-child";

    private const int RowsOfHundredPages = 3_300;

    private static readonly EmbeddedPdfRenderer Pdf = new();

    public static async Task<IReadOnlyList<Ratio>> MeasureAsync()
    {
        var (official, hundred, thousand) = (Tree(40), Tree(RowsOfHundredPages), Tree(10 * RowsOfHundredPages));
        var toHtml = await Ratio.OfTimesAsync(60, () => Act(() => Render(official)), () => Act(() => HtmlRenderer.Render(official, Language.Indonesian)));
        var time = await Ratio.OfTimesAsync(7, () => Act(() => Render(thousand)), () => Act(() => Render(hundred)));
        var memory = PeakOfChild(10 * RowsOfHundredPages) / (double)PeakOfChild(RowsOfHundredPages);
        return [new Ratio("pdf-to-html", toHtml, 6), new Ratio("pdf-1000-to-100-pages-time", time, 10.5), new Ratio("pdf-1000-to-100-pages-memory", memory, 1.5)];
    }

    /// <summary>Renders while the rows are made, then prints the peak of this process in kilobytes.</summary>
    public static void RunChild(int rows)
    {
        Render(Tree(rows));
        using var me = Process.GetCurrentProcess();
        Console.WriteLine((me.PeakWorkingSet64 / 1024).ToString(CultureInfo.InvariantCulture));
    }

    private static long PeakOfChild(int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(PdfPages).Assembly.Location);
        start.ArgumentList.Add(ChildCommand);
        start.ArgumentList.Add(rows.ToString(CultureInfo.InvariantCulture));
        using var child = Process.Start(start)!;
        var peak = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return long.Parse(peak, CultureInfo.InvariantCulture);
    }

    private static void Render(Report report) => Pdf.Render(report, Language.Indonesian, Stream.Null);

    private static Task Act(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private static Report Tree(int rows) => new()
    {
        Kind = "ukur",
        FileStem = "ukur",
        Title = Phrase.AsIs("Laporan ukur"),
        Scope = Phrase.AsIs("Data contoh"),
        AsOf = new DateOnly(2026, 9, 30),
        KnownAt = new DateOnly(2026, 11, 21),
        CreatedAt = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
        Letterhead = new Letterhead("PEMERINTAH KOTA CONTOH", "DINAS CONTOH PERDAGANGAN", ["Jalan Contoh Nomor 1"]),
        Blocks =
        [
            new Heading(2, Phrase.AsIs("Daftar pengiriman")),
            new Table(
                "daftar",
                Phrase.AsIs("Daftar pengiriman"),
                [
                    new Column("no", Phrase.AsIs("No"), ColumnKind.Figure), new Column("usaha", Phrase.AsIs("Eksportir"), IsRowHeader: true),
                    new Column("negara", Phrase.AsIs("Negara")), new Column("berat", Phrase.AsIs("Berat (kg)"), ColumnKind.Figure),
                    new Column("nilai", Phrase.AsIs("Nilai (US$)"), ColumnKind.Figure),
                ],
                [new RowGroup([.. Enumerable.Range(1, rows).Select(Line)])]),
        ],
    };

    private static Row Line(int number) => new([
        Cell.Of((long)number), Cell.AsIs("Batik Contoh Melati"), Cell.AsIs("Singapura"), Cell.Of(new Weight(number * 1_250L)), Cell.Of(new Usd(number * 12_345L))]);
}
