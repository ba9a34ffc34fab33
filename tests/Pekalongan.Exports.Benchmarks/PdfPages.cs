using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Letterhead = Pekalongan.Exports.Reporting.Tree.Letterhead;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>The official PDF against the same tree as HTML, and a thousand pages against a hundred in time and peak memory.</summary>
internal static class PdfPages
{
    public const string ChildCommand = "pdf-child";

    private const int RowsOfHundredPages = 3_300;

    private static readonly EmbeddedPdfRenderer Pdf = new();

    public static async Task<IReadOnlyList<Ratio>> MeasureAsync()
    {
        var official = await OfficialAsync();
        var (hundred, thousand) = (Tree(RowsOfHundredPages), Tree(10 * RowsOfHundredPages));
        var toHtml = await Ratio.OfTimesAsync(60, () => Act(() => Render(official)), () => Act(() => HtmlRenderer.Render(official, Language.Indonesian)));
        var time = await Ratio.OfTimesAsync(7, () => Act(() => Render(thousand)), () => Act(() => Render(hundred)));
        var memory = PeakOfChild(10 * RowsOfHundredPages) / (double)PeakOfChild(RowsOfHundredPages);
        return [new Ratio("pdf-to-html", toHtml, 6), new Ratio("pdf-1000-to-100-pages-time", time, 10.5), new Ratio("pdf-1000-to-100-pages-memory", memory, 1.5)];
    }

    /// <summary>The progress report of a year with a thousand shipments, as an official downloads it.</summary>
    private static async Task<Report> OfficialAsync()
    {
        await using var office = await TestDatabase.CreateSqliteAsync();
        await LedgerSeed.FillAsync(office, YearlyProgress.Year, 1_000);
        return await office.ActAsync<YearOverviewReader, Report>(null, async reader =>
        {
            var city = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == TestData.City));
            var question = new ProgressQuestion(YearlyProgress.Year, new DateOnly(YearlyProgress.Year, 12, 31), KnownAt.Today(office.Clock));
            var signer = await office.ActAsync<IssuingOfficeReader, IssuingOffice>(null, r => r.OnAsync(city, question.AsOf, CancellationToken.None));
            return TargetVersusRealisation.Of(await reader.ReadAsync(city, question, CancellationToken.None), signer);
        });
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
