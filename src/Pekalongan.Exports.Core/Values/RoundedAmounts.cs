namespace Pekalongan.Exports.Core.Values;

/// <summary>An amount inside a sentence, short and no more precise than its source: "US$15,98 juta".</summary>
public sealed record RoundedUsd(Usd Value, long GranularityCents)
{
    public string In(Language language) => Figures.Short(Value, language, GranularityCents);
}

/// <summary>The same in rupiah: "Rp223,7 miliar".</summary>
public sealed record RoundedRupiah(Rupiah Value, long GranularitySen)
{
    public string In(Language language) => Figures.Short(Value, language, GranularitySen);
}
