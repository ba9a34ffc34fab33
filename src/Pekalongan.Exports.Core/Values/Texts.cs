using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// The English counterparts of the Indonesian texts, read once from Texts.en.json: one line a text, the Indonesian text as the key.
/// A text whose English is missing is shown in Indonesian; a test over the sources keeps that from happening.
/// </summary>
public static partial class Texts
{
    private const string Resource = "Texts.en.json";

    private const string SingularFromPlural = "||";

    private static readonly Lazy<FrozenDictionary<string, string>> Read = new(ReadEnglish);

    /// <summary>Indonesian text → English text.</summary>
    public static IReadOnlyDictionary<string, string> English => Read.Value;

    /// <summary>
    /// The text in a language with its arguments in place: whole numbers grouped, dates with the month's name, amounts, rates, weights and
    /// percentages as <see cref="Figures"/> writes them, wordings in the same language, strings as they are.
    /// </summary>
    /// <remarks>English that differs by number stands as <c>{0} thing||{0} things</c>; the first argument decides.</remarks>
    public static string In(Language language, string indonesian, params object?[] args)
    {
        var text = language == Language.English && English.TryGetValue(indonesian, out var english) ? ByNumber(english, args) : indonesian;
        return args.Length == 0 ? text : Placeholder().Replace(text, match => Argument(match, args, language));
    }

    private static string ByNumber(string english, object?[] args)
    {
        var cut = english.IndexOf(SingularFromPlural, StringComparison.Ordinal);
        if (cut < 0)
            return english;
        return args is [1 or 1L, ..] ? english[..cut] : english[(cut + SingularFromPlural.Length)..];
    }

    private static string Argument(Match placeholder, object?[] args, Language language)
    {
        var index = int.Parse(placeholder.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return index < args.Length ? Write(args[index], language) : placeholder.Value;
    }

    private static string Write(object? value, Language language) => value switch
    {
        null => "",
        string text => text,
        int number => Figures.Count(number, language),
        long number => Figures.Count(number, language),
        DateOnly date => Figures.Date(date, language),
        TimeOnly time => Figures.Time(time, language),
        PartialDate date => date.In(language),
        DateTime instant => Figures.Moment(instant, language),
        Usd amount => Figures.Amount(amount, language),
        Rupiah amount => Figures.Amount(amount, language),
        RoundedUsd amount => amount.In(language),
        RoundedRupiah amount => amount.In(language),
        IdrRate rate => Figures.Amount(rate, language),
        Weight weight => Figures.Kilograms(weight, language),
        Percent share => Figures.Share(share, language),
        Quantity quantity => quantity.In(language),
        Wording wording => wording.In(language),
        BilingualName name => name.In(language),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static FrozenDictionary<string, string> ReadEnglish()
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in {typeof(Texts).Assembly.GetName().Name}.");
        using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = true });
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in json.RootElement.EnumerateObject())
            english[line.Name] = line.Value.GetString() ?? "";
        return english.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(\d)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
