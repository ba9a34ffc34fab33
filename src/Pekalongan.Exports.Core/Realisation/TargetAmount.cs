using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>In what the amount of a target is typed. Regulations print millions, tables print dollars.</summary>
public enum AmountUnit
{
    Dollars,
    Millions,
}

/// <summary>
/// An amount as a target prints it, with the last digit that was printed. The unit is always said beside it: "USD25.437" without one was
/// once read as twenty-five thousand dollars and meant millions.
/// </summary>
public sealed record TargetAmount(Usd Value, long GranularityCents)
{
    private const int CentsPerDollar = 100;
    private const int MillionDecimals = 6;

    private static readonly string[] Symbols = ["US$", "USD", "$"];
    private static readonly string[] MillionWords = ["juta", "million"];
    private static readonly string[] OtherWords = ["ribu", "thousand", "miliar", "milyar", "billion", "triliun", "trillion"];

    public static Parsed<TargetAmount> Parse(string? text, AmountUnit unit, Language language = Language.Indonesian)
    {
        var typed = TypedText.Collapse(text);
        if (Symbols.FirstOrDefault(s => typed.StartsWith(s, StringComparison.OrdinalIgnoreCase)) is { } symbol)
            typed = typed[symbol.Length..].TrimStart();
        if (OtherWords.FirstOrDefault(word => typed.EndsWith(word, StringComparison.OrdinalIgnoreCase)) is { } other)
            return new Wording("“{0}” tidak ada di pilihan satuan; tulis dalam dolar penuh atau dalam juta dolar", other);
        if (MillionWords.FirstOrDefault(word => typed.EndsWith(word, StringComparison.OrdinalIgnoreCase)) is { } million)
        {
            if (unit != AmountUnit.Millions)
                return new Wording("Anda menulis “{0}”, tetapi satuan yang dipilih dolar penuh; samakan keduanya", million);
            typed = typed[..^million.Length].TrimEnd();
        }

        return (unit == AmountUnit.Millions ? Millions(typed, language) : Dollars(typed, language)).Then<TargetAmount>(
            amount => amount.Value > Usd.Zero ? amount : new Wording("Nilainya harus lebih dari nol"));
    }

    /// <summary>The same, for a part of a target: it may be nothing.</summary>
    public static Parsed<Usd> ParsePart(string? text, AmountUnit unit, Language language = Language.Indonesian) =>
        TypedText.Collapse(text) is "0" ? Usd.Zero : Parse(text, unit, language).Then<Usd>(amount => amount.Value);

    private static Parsed<TargetAmount> Dollars(string typed, Language language) =>
        Usd.Parse(typed, language).Then<TargetAmount>(value => new TargetAmount(value, 1));

    // Six decimals of a million are dollars. As few as are typed say how precise it is.
    private static Parsed<TargetAmount> Millions(string typed, Language language)
    {
        if (LooksLikeThousands(typed, language == Language.Indonesian ? '.' : ','))
            return new Wording("“{0}” juta terbaca ribuan juta; untuk desimal pakai koma, misalnya 25,437, atau pilih satuan dolar penuh", typed);
        Parsed<long> read = NumberText.Parse(typed, MillionDecimals, language);
        var decimals = 0;
        while (decimals < MillionDecimals && !NumberText.Parse(typed, decimals, language).Ok)
            decimals++;
        var granularity = Enumerable.Repeat(10L, MillionDecimals - decimals).Aggregate((long)CentsPerDollar, (unit, ten) => unit * ten);
        return read.Then<TargetAmount>(dollars => dollars > long.MaxValue / CentsPerDollar
            ? new Wording("Angka ini terlalu besar; periksa lagi jumlah nolnya")
            : new TargetAmount(new Usd(dollars * CentsPerDollar), granularity));
    }

    /// <summary>"25.437" millions: nobody sets a target of thousands of millions, so the point was meant for decimals, or the unit is another.</summary>
    private static bool LooksLikeThousands(string typed, char groupMark)
    {
        var mark = typed.IndexOf(groupMark, StringComparison.Ordinal);
        return mark is >= 1 and <= 3 && typed.LastIndexOfAny(['.', ',']) == mark && typed.Length - mark - 1 == 3;
    }
}
