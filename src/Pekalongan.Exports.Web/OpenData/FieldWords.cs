using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

internal static class FieldWords
{
    /// <summary>What a field of this kind holds, and how it is written.</summary>
    public static Wording InWords(this FieldKind kind) => kind switch
    {
        FieldKind.Whole => new Wording("bilangan bulat"),
        FieldKind.Number => new Wording("bilangan, dua desimal"),
        FieldKind.Text => new Wording("teks"),
        FieldKind.Date => new Wording("tanggal, tahun-bulan-hari"),
        FieldKind.Month => new Wording("bulan, tahun-bulan"),
        FieldKind.Sources => new Wording("daftar sumber; teks dalam CSV"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
