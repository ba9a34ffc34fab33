using System.Collections.Immutable;

namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// A sentence not yet in a language: the Indonesian text, which is also the key of the English one, and what goes into it.
/// Rules and services answer with wordings, so that what they say can be kept, compared and shown in either language.
/// </summary>
public sealed record Wording
{
    private readonly ImmutableArray<object?> _arguments;

    /// <param name="text">Indonesian, a plain string literal; <c>{0}</c>, <c>{1}</c> … stand for <paramref name="args"/>.</param>
    /// <param name="args">Written by their type: see <see cref="Texts.In"/>.</param>
    public Wording(string text, params object?[] args)
    {
        Text = text;
        _arguments = [.. args];
    }

    /// <summary>The Indonesian text with its placeholders still in it.</summary>
    public string Text { get; }

    public IReadOnlyList<object?> Arguments => _arguments;

    public string In(Language language) => Texts.In(language, Text, [.. _arguments]);

    public bool Equals(Wording? other) => other is not null && Text == other.Text && _arguments.SequenceEqual(other._arguments);

    public override int GetHashCode() => _arguments.Aggregate(Text.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    /// <summary>In Indonesian, the first language.</summary>
    public override string ToString() => In(Language.Indonesian);
}
