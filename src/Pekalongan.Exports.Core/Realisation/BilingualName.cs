using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What a row of a breakdown is called in both languages; a business has one name for both.</summary>
public sealed record BilingualName(string Indonesian, string English)
{
    public static BilingualName AsIs(string name) => new(name, name);

    public static BilingualName Of(Wording words) => new(words.In(Language.Indonesian), words.In(Language.English));

    public string In(Language language) => language == Language.Indonesian ? Indonesian : English;
}
