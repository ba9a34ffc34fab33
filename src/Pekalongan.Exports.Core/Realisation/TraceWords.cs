using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What the parts of a trace are called.</summary>
public static class TraceWords
{
    public static readonly Wording NoHs = new Wording("tanpa kode HS");

    public static Wording Of(TraceBy by) => by switch
    {
        TraceBy.Commodity => new Wording("Komoditas"),
        TraceBy.Hs => new Wording("HS"),
        TraceBy.Country => new Wording("Negara tujuan"),
        TraceBy.Market => new Wording("Jenis pasar"),
        TraceBy.Channel => new Wording("Cara ekspor"),
        TraceBy.District => new Wording("Kecamatan"),
        TraceBy.SizeClass => new Wording("Ukuran usaha"),
        TraceBy.Exporter => new Wording("Eksportir"),
        TraceBy.Evidence => new Wording("Bukti"),
        TraceBy.Entry => new Wording("Entri"),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}
