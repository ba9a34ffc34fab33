using System.Collections.Frozen;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>What is wrong with one typed answer; the field by its property, as in "Products[0].Name".</summary>
public sealed record EntryProblem(string Field, Wording Problem);

/// <summary>Reads typed answers one by one and keeps what is wrong with each; of one field only the first.</summary>
internal sealed class EntryProblems
{
    private readonly List<EntryProblem> _all = [];

    public IReadOnlyList<EntryProblem> All => _all;

    public void Add(string field, Wording problem)
    {
        if (!_all.Exists(p => p.Field == field))
            _all.Add(new EntryProblem(field, problem));
    }

    public string Text(string field, string? typed, int max, Wording? whenEmpty = null)
    {
        var text = PlainText.Of(typed);
        if (text.Length == 0 && whenEmpty is not null)
            Add(field, whenEmpty);
        else if (text.Length > max)
            Add(field, new Wording("Terlalu panjang: {0} huruf; paling banyak {1}", text.Length, max));
        return text;
    }

    public string? TextOrNull(string field, string? typed, int max, Wording? whenEmpty = null) =>
        Text(field, typed, max, whenEmpty) is { Length: > 0 } text ? text : null;

    /// <summary>By the exact name of the choice, as a form sends it.</summary>
    public T Choice<T>(string field, string typed, Wording whenNone)
        where T : struct, Enum
    {
        if (Names<T>.All.TryGetValue(typed, out var choice))
            return choice;
        Add(field, whenNone);
        return default;
    }

    public T? Value<T>(string field, Parsed<T> parsed)
        where T : class => parsed.Try(out var value, out var problem) ? value : Refuse<T>(field, problem);

    public T? ValueOrNull<T>(string field, string? typed, Func<string?, Parsed<T>> parse)
        where T : class => string.IsNullOrWhiteSpace(typed) ? null : Value(field, parse(typed));

    public T? NumberOrNull<T>(string field, string? typed, Func<string?, Parsed<T>> parse)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var parsed = parse(typed);
        if (parsed.Ok)
            return parsed.Value;
        Add(field, parsed.Problem);
        return null;
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> All =
            Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);
    }

    private T? Refuse<T>(string field, Wording problem)
        where T : class
    {
        Add(field, problem);
        return null;
    }
}
