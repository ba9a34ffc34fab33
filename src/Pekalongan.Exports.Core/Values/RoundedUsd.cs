namespace Pekalongan.Exports.Core.Values;

/// <summary>An amount inside a sentence, short and no more precise than its source: "US$15,98 juta".</summary>
public sealed record RoundedUsd(Usd Value, long GranularityCents)
{
    public string In(Language language) => Figures.Short(Value, language, GranularityCents);
}
