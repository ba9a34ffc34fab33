using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>Where each figure of the year comes from, and what the sources say besides.</summary>
public static class YearSources
{
    public static Sources Of(YearOverview overview) => new([.. Items(overview).Select(text => new Source(text))]);

    /// <summary>The sources of the realised value alone, for reports that are not about target and notes.</summary>
    internal static IEnumerable<Wording> Of(Progress progress, StatedRate? rate)
    {
        if (progress.Assertion is { } figure)
            yield return Of(figure);
        if (progress.IsDetailed)
            yield return Shipments(progress);
        if (rate is not null)
            yield return new Wording("Kurs laporan: {0}", rate.Source);
    }

    internal static Wording Of(PublishedFigure figure) => WithNote(
        new Wording("Realisasi sampai {0}: {1}, terbit {2}", figure.AsOf, Named(figure.Source, figure.IsExternal), figure.PublishedOn), figure.Note);

    internal static Wording Of(ExportTarget target) =>
        WithNote(new Wording("Target: {0}, diketahui {1}", Named(target.LegalBasis, target.IsExternal), target.KnownFrom), target.Note);

    internal static Wording Shipments(Progress progress) =>
        new Wording("Pengiriman: buku besar pengiriman terverifikasi, barang asal kota ini saja, diketahui sampai {0}", progress.Known.Day);

    /// <summary>A source's name, marked when it is none of the five articles.</summary>
    internal static Wording Named(string source, bool isExternal) =>
        isExternal ? new Wording("{0} (di luar lima artikel)", source) : new Wording("{0}", source);

    private static IEnumerable<Wording> Items(YearOverview overview)
    {
        var progress = overview.Progress;
        if (progress.Target is { } target)
            yield return Of(target);
        foreach (var point in overview.Points)
            yield return Of(point);
        if (overview.IsDetailed)
            yield return Shipments(progress);
        if (overview.Rate is { } rate)
            yield return new Wording("Kurs laporan: {0}", rate.Source);
        foreach (var note in overview.Notes)
            yield return new Wording("Catatan {0}: {1} ({2})", note.Period, note.Text, Named(note.Source, note.IsExternal));
    }

    private static Wording WithNote(Wording text, string? note) => note is null ? text : new Wording("{0}. Catatan: {1}", text, note);
}
