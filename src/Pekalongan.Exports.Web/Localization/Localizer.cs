using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Localization;

/// <summary>The texts of one request, in its language. The Indonesian text is the key: <c>@T["Pelaku usaha"]</c>.</summary>
public sealed class Localizer(Language language)
{
    public Language Language { get; private set; } = language;

    /// <summary>Answers a form in the language in which it was filled in: "1.200" is another number in the other.</summary>
    public void SpeakAs(Language typed) => Language = typed;

    public string this[string text, params object?[] args] => Texts.In(Language, text, args);

    public string this[Wording wording] => wording.In(Language);

    public string LanguageCode => LanguageChoice.CodeOf(Language);
}
