using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>What the release checker calls things.</summary>
public static class ReleaseWords
{
    public static Wording Of(ReleaseOutcome outcome) => outcome switch
    {
        ReleaseOutcome.Agrees => new Wording("Sesuai"),
        ReleaseOutcome.AnotherFigure => new Wording("Angka lain"),
        ReleaseOutcome.WrongUnit => new Wording("Satuan atau besaran keliru"),
        ReleaseOutcome.WrongArithmetic => new Wording("Hitungan keliru"),
        ReleaseOutcome.Unknown => new Wording("Tidak ada di catatan"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static Wording Of(FigureUnit unit) => unit switch
    {
        FigureUnit.Dollars => new Wording("nilai dolar"),
        FigureUnit.Rupiah => new Wording("nilai rupiah"),
        FigureUnit.Money => new Wording("nilai tanpa mata uang"),
        FigureUnit.Rate => new Wording("kurs rupiah per dolar"),
        FigureUnit.Percent => new Wording("persentase"),
        FigureUnit.Exporters => new Wording("jumlah eksportir"),
        FigureUnit.Participants => new Wording("jumlah peserta atau usaha"),
        FigureUnit.Speakers => new Wording("jumlah narasumber"),
        FigureUnit.Trainings => new Wording("jumlah pelatihan"),
        FigureUnit.Weight => new Wording("berat"),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>What a reader of the other language takes the same signs for.</summary>
    public static Wording OtherReading(ReleaseFigure figure, FigureReading other) => figure.Language == Language.Indonesian
        ? new Wording("menurut cara Inggris terbaca {0}", FigureWords.Of(figure.Unit, other))
        : new Wording("menurut cara Indonesia terbaca {0}", FigureWords.Of(figure.Unit, other));

    /// <summary>"dibaca sebagai angka tahun 2020, dari kalimat sebelumnya".</summary>
    public static Wording Of(FigureYear year)
    {
        var named = year.Year is { } number ? ProgressQuestion.YearText(number) : "";
        return year.Origin switch
        {
            YearOrigin.None => new Wording("tulisan ini tidak menyebut tahun; dicari di semua tahun"),
            YearOrigin.SameSentence when year.AsOf is { } day => new Wording("dibaca sebagai angka tahun {0} sampai {1}, dari kalimatnya", named, day),
            YearOrigin.SameSentence => new Wording("dibaca sebagai angka tahun {0}, dari kalimatnya", named),
            YearOrigin.EarlierSentence => new Wording("dibaca sebagai angka tahun {0}, dari kalimat sebelumnya", named),
            YearOrigin.LaterSentence => new Wording("dibaca sebagai angka tahun {0}, dari tahun pertama yang disebut sesudahnya", named),
            YearOrigin.Chosen => new Wording("dibaca sebagai angka tahun {0}, seperti Anda pilih", named),
            YearOrigin.Date => new Wording("dibaca sebagai angka tahun {0}, dari tanggal di tulisan ini", named),
            _ => throw new ArgumentOutOfRangeException(nameof(year), year, null),
        };
    }
}
