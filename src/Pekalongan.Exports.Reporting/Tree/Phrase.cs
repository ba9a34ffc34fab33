using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>
/// Words in a report: a wording of ours, written in the reader's language, or words taken as they are (a person's name, a document's
/// number). Only a wording converts by itself, so that one of our own sentences cannot slip in untranslated.
/// </summary>
public sealed record Phrase
{
    private readonly Wording? _wording;
    private readonly string _words;
    private readonly string? _english;

    private Phrase(Wording? wording, string words, string? english = null) => (_wording, _words, _english) = (wording, words, english);

    public static Phrase From(Wording wording) => new(wording, wording.Text);

    /// <summary>The same in every language.</summary>
    public static Phrase AsIs(string words) => new(null, words);

    /// <summary>A name that the data hold in both languages, such as a country's.</summary>
    public static Phrase Named(string indonesian, string english) => new(null, indonesian, english);

    /// <summary>Words put together in each language on its own, as from a wording and a phrase.</summary>
    public static Phrase InEach(Func<Language, string> words) => new(null, words(Language.Indonesian), words(Language.English));

    public static implicit operator Phrase(Wording wording) => From(wording);

    public string In(Language language) => _wording?.In(language) ?? (language == Language.English ? _english : null) ?? _words;

    public override string ToString() => In(Language.Indonesian);
}
