using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>One of the answers to choose from.</summary>
/// <param name="Value">As the entry holds it.</param>
/// <param name="Indonesian">As it is written in the table.</param>
/// <param name="English">The same in English.</param>
public sealed record ImportChoice(string Value, string Indonesian, string English)
{
    /// <summary>Other ways in which people write it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string In(Language language) => language == Language.English ? English : Indonesian;

    public static ImportChoice Of<T>(T value, Wording words, params string[] aliases)
        where T : struct, Enum =>
        new(value.ToString(), words.In(Language.Indonesian), words.In(Language.English)) { Aliases = aliases };
}

/// <summary>What the columns with lists offer, and what a written answer stands for.</summary>
public sealed partial class ChoiceLists
{
    private const int MostRemembered = 2_000;

    /// <summary>So many choices can be told in a sentence; of longer lists the template has a sheet.</summary>
    private const int LongestListInSentence = 6;

    private readonly Dictionary<string, Dictionary<string, string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Column, string Text), string?> _found = [];

    public ChoiceLists(
        IReadOnlyDictionary<string, IReadOnlyList<ImportChoice>> lists, IReadOnlyList<(IReadOnlyList<string> Columns, IReadOnlyList<string> Names)> suggestions)
    {
        (Lists, Suggestions) = (lists, suggestions);
        foreach (var (key, choices) in lists)
            _values[key] = choices.SelectMany(c => c.Aliases.Append(c.Indonesian).Append(c.English).Append(c.Value).Select(name => (Name: SearchKey.Of(name), c.Value)))
                .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>By the key of the column, several of one kind without their number.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ImportChoice>> Lists { get; }

    /// <summary>Names to help with in columns where others are understood, too.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Columns, IReadOnlyList<string> Names)> Suggestions { get; }

    /// <summary>The name of a column's list: "Products[]" stands for each of the products.</summary>
    public static string ListOf(string columnKey) => Index().Replace(columnKey, "[]");

    public IReadOnlyList<ImportChoice>? For(string columnKey) => Lists.GetValueOrDefault(ListOf(columnKey));

    /// <summary>What the written answer stands for; null when it is none of the choices.</summary>
    public string? Find(string columnKey, string text)
    {
        if (_found.TryGetValue((columnKey, text), out var known))
            return known;
        var value = _values.TryGetValue(ListOf(columnKey), out var values) ? values.GetValueOrDefault(SearchKey.Of(text)) : null;
        if (_found.Count < MostRemembered)
            _found[(columnKey, text)] = value;
        return value;
    }

    /// <summary>Why a written answer is refused that is none of the choices.</summary>
    public Wording Refusal(string columnKey, string text, Language language)
    {
        var offered = For(columnKey)!;
        return offered.Count <= LongestListInSentence
            ? new Wording("“{0}” bukan salah satu pilihan; tulis: {1}", HiddenDigits.In(text), string.Join(" / ", offered.Select(choice => choice.In(language))))
            : new Wording("“{0}” tidak ada di daftar; lihat lembar Pilihan di templat", HiddenDigits.In(text));
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
