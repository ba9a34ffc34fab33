using System.Globalization;
using System.Text;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>A trace as an address: "/asal-angka?lingkup=kota&amp;dari=2026-01-01&amp;sampai=2026-09-30&amp;diketahui=2026-10-05&amp;negara=JP".</summary>
public static class TraceText
{
    public const string Path = "/asal-angka";

    public const string FromParameter = "dari";
    public const string ToParameter = "sampai";
    public const string KindParameter = "angka";
    public const string Progress = "realisasi";

    private const string Day = "yyyy-MM-dd";

    /// <summary>What each fact is called in an address.</summary>
    public static string Name(TraceBy by) => by switch
    {
        TraceBy.Commodity => "komoditas",
        TraceBy.Hs => "hs",
        TraceBy.Country => "negara",
        TraceBy.Market => "pasar",
        TraceBy.Channel => "cara",
        TraceBy.District => "kecamatan",
        TraceBy.SizeClass => "ukuran",
        TraceBy.Exporter => "eksportir",
        TraceBy.Evidence => "bukti",
        TraceBy.Entry => "entri",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    public static string Write(FigureTrace trace)
    {
        var text = new StringBuilder(Path);
        void Add(string name, string value) =>
            text.Append(text.Length == Path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        Add(ProgressQuestion.ScopeParameter, trace.Scope);
        Add(FromParameter, trace.From.ToString(Day, CultureInfo.InvariantCulture));
        Add(ToParameter, trace.To.ToString(Day, CultureInfo.InvariantCulture));
        Add(ProgressQuestion.KnownParameter, Known(trace.Known));
        if (trace.Kind == TraceKind.Progress)
            Add(KindParameter, Progress);
        foreach (var (by, key) in trace.Keys.OrderBy(k => k.By))
            Add(Name(by), key);
        return text.ToString();
    }

    /// <param name="site">Ends with a slash.</param>
    /// <param name="trace">Which figure.</param>
    public static Uri At(Uri site, FigureTrace trace) => new(site, Write(trace)[1..]);

    /// <summary>The day, or the moment where knowledge ends within it, as of a report that was frozen.</summary>
    public static string Known(KnownAt known) => known == KnownAt.EndOf(known.Day)
        ? known.Day.ToString(Day, CultureInfo.InvariantCulture)
        : known.Until.ToString("O", CultureInfo.InvariantCulture);

    /// <param name="value">Gives what the address has under a name; null for nothing.</param>
    /// <returns>Null, with the name of the part that is none, for an address that nobody was given.</returns>
    public static (FigureTrace? Trace, string? Wrong) Read(Func<string, string?> value)
    {
        if (value(ProgressQuestion.ScopeParameter) is not { Length: > 0 } scope)
            return (null, ProgressQuestion.ScopeParameter);
        if (!ProgressQuestion.IsoDate(value(FromParameter)).Try(out var from, out _))
            return (null, FromParameter);
        if (!ProgressQuestion.IsoDate(value(ToParameter)).Try(out var to, out _) || to.Year != from.Year || to < from)
            return (null, ToParameter);
        if (ReadKnown(value(ProgressQuestion.KnownParameter)) is not { } known)
            return (null, ProgressQuestion.KnownParameter);
        if (value(KindParameter) is not (null or "" or Progress))
            return (null, KindParameter);
        var kind = value(KindParameter) == Progress ? TraceKind.Progress : TraceKind.Entries;
        var trace = new FigureTrace(scope, from, to, known.Until, kind);
        foreach (var by in Enum.GetValues<TraceBy>())
            if (value(Name(by)) is { } key)
                trace = trace.By(by, key);
        return (trace, null);
    }

    private static KnownAt? ReadKnown(string? text)
    {
        if (ProgressQuestion.IsoDate(text).Try(out var day, out _))
            return KnownAt.EndOf(day);
        return DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && moment.Kind == DateTimeKind.Utc
            ? new KnownAt(moment)
            : null;
    }
}
