using System.Collections.Immutable;
using System.Globalization;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Daftar Pengiriman": every verified entry of the year by month, with its document; the total is the traced value.</summary>
public static class ShipmentRegisterReport
{
    public const string Kind = "daftar-pengiriman";

    public static readonly Wording Title = new Wording("Daftar Pengiriman Terverifikasi");

    public static Report Of(ShipmentRegister register, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, register.Scope, register.Question, office) with
        {
            IsLandscape = true,
            Blocks = [.. Blocks(register, office)],
        };

    private static IEnumerable<Block> Blocks(ShipmentRegister register, IssuingOffice office)
    {
        var progress = register.Progress;
        foreach (var note in YearNotes.Of(progress))
            yield return note;
        if (register.Entries.Any(e => e.IsReversal))
            yield return new Paragraph(new Wording(
                "Pengiriman yang dikoreksi atau dibatalkan tetap tertulis, dan barisnya yang bertanda “pembalikan” mengurangi nilainya; jumlahnya karena itu benar pada tanggal laporan."));
        yield return new Facts([.. Facts(register)]);
        yield return Table(register);
        yield return new Sources([.. YearSources.Of(progress, register.Rate).Select(text => new Source(text))]);
        yield return OfficePaper.Signature(office, register.Question.AsOf);
    }

    private static IEnumerable<Fact> Facts(ShipmentRegister register)
    {
        var progress = register.Progress;
        yield return new Fact("baris", new Wording("Baris buku besar"), Cell.Of(register.Entries.Count));
        yield return new Fact("pengiriman", new Wording("Pengiriman yang berlaku"), Cell.Of(progress.Verified.Shipments).From(FigureTrace.Entries(register.Scope.Code, register.Question)));
        if (progress.Assertion is not null)
        {
            yield return new Fact("realisasi_usd", new Wording("Realisasi"), BreakdownTable.Realised(progress));
            yield return new Fact("tertelusur_usd", new Wording("Tertelusur ke pengiriman"), Cell.Of(progress.Verified.Usd).From(FigureTrace.Entries(register.Scope.Code, register.Question)));
        }

        if (register.Rate is { } rate)
            yield return new Fact("kurs_laporan", new Wording("Kurs laporan per US$"), Cell.Of(rate.Rate), Phrase.AsIs(rate.Source));
    }

    private static Table Table(ShipmentRegister register)
    {
        ImmutableArray<Column> rupiah = register.Rate is null ? [] : [new Column("nilai_idr", new Wording("Nilai (Rp)"), ColumnKind.Figure)];
        return new Table(
            "pengiriman",
            new Wording("Menurut tanggal ekspor"),
            [
                new Column("tanggal", new Wording("Tanggal"), IsRowHeader: true),
                new Column("eksportir", new Wording("Eksportir")),
                new Column("komoditas", new Wording("Komoditas")),
                new Column("hs", new Wording("HS")),
                new Column("negara", new Wording("Negara tujuan")),
                new Column("volume", new Wording("Volume")),
                new Column("berat_kg", new Wording("Berat (kg)"), ColumnKind.Figure),
                new Column("nilai_usd", new Wording("FOB (US$)"), ColumnKind.Figure),
                .. rupiah,
                new Column("dokumen", new Wording("Dokumen")),
                new Column("tanggal_dokumen", new Wording("Tanggal dokumen")),
                new Column("cara_ekspor", new Wording("Cara ekspor")),
                new Column("bukti", new Wording("Bukti")),
            ],
            [
                .. register.Entries.GroupBy(e => e.Day.Month).Select(month => new RowGroup(
                    [.. month.Select(entry => Line(register, entry))],
                    Phrase.InEach(language => Figures.Month(register.Question.Year, month.Key, language)),
                    Sum(register, new Wording("Subjumlah"), month, Month(register, month.Key)))),
            ],
            register.Entries.Count == 0 ? null : Sum(register, new Wording("Jumlah"), register.Entries, FigureTrace.Entries(register.Scope.Code, register.Question)),
            register.Progress.Assertion is null
                ? new Wording("Belum ada pengiriman terverifikasi.")
                : new Wording("Tidak ada pengiriman yang tercatat; tahun ini hanya diketahui dari angka terbit."));
    }

    private static Row Line(ShipmentRegister register, RegisterEntry entry) => new Row([
        Cell.Of(entry.Day), Cell.AsIs(entry.Exporter), Named(entry.Commodity), Cell.AsIs(Hs(entry.Hs)), Named(entry.Country),
        entry.Quantity is { } quantity ? Cell.Of(Phrase.InEach(language => $"{quantity.In(language)} {entry.Unit}")) : Cell.Empty,
        Cell.Of(entry.Weight), Cell.Of(entry.Usd), .. Rupiah(register, entry.Usd),
        Document(entry), entry.DocumentDate is { } day ? Cell.Of(day) : Cell.Empty, Cell.Of(RealisationWords.Of(entry.Channel)), Evidence(entry)])
        .From(FigureTrace.Entries(register.Scope.Code, register.Question).By(TraceBy.Entry, entry.Seq.ToString(CultureInfo.InvariantCulture)));

    private static Row Sum(ShipmentRegister register, Wording name, IEnumerable<RegisterEntry> entries, FigureTrace trace)
    {
        var (usd, weight) = entries.Aggregate((Usd.Zero, Weight.Zero), (sum, e) => (sum.Item1 + e.Usd, sum.Item2 + e.Weight));
        return new Row([
            Cell.Of(name), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Of(weight), Cell.Of(usd), .. Rupiah(register, usd),
            Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty]).From(trace);
    }

    private static FigureTrace Month(ShipmentRegister register, int month)
    {
        var (question, last) = (register.Question, YearMonth.LastDay(register.Question.Year * 100 + month));
        return FigureTrace.Entries(register.Scope.Code, question).Between(new DateOnly(question.Year, month, 1), last < question.AsOf ? last : question.AsOf);
    }

    private static Cell[] Rupiah(ShipmentRegister register, Usd value) => register.Rate is { } rate ? [Cell.Of(value.At(rate.Rate))] : [];

    private static string Hs(string? digits) => digits switch
    {
        null => "",
        { Length: 8 } => $"{digits[..4]}.{digits[4..6]}.{digits[6..]}",
        _ => digits.Insert(4, "."),
    };

    private static Cell Document(RegisterEntry entry) => entry.DocumentKind switch
    {
        null or ExportDocumentKind.None => Cell.Empty,
        ExportDocumentKind.Peb => Cell.AsIs($"PEB {entry.DocumentNumber}"),
        _ => Cell.AsIs($"CN {entry.DocumentNumber}"),
    };

    private static Cell Evidence(RegisterEntry entry)
    {
        var proof = entry.IsReversal ? new Wording("pembalikan") : RealisationWords.Short(entry.Evidence);
        return Cell.Of(entry.IsLate ? new Wording("{0}, susulan", proof) : proof);
    }

    private static Cell Named(BilingualName name) => Cell.Of(Phrase.Named(name.Indonesian, name.English));
}
