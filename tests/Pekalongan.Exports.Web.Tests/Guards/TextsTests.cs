using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Guards;

/// <summary>Every Indonesian text of the program has its English, and the English file holds nothing else.</summary>
public sealed partial class TextsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Sources.At("src", "Pekalongan.Exports.Core", "Values", "Texts.en.json"));

    [Fact]
    public void EveryText_InTheSources_HasItsEnglish() =>
        (from file in Code()
         from Match use in Use().Matches(file.Text)
         let text = Unescape(use.Groups["text"].Value)
         where !Texts.English.ContainsKey(text)
         select $"{file.Name}: \"{text}\"").ShouldBeEmpty();

    [Fact]
    public void EveryText_InTheSources_IsOnePlainLiteral() =>
        (from file in Code()
         from Match use in NotPlain().Matches(file.Text)
         select $"{file.Name}: {use.Value}").ShouldBeEmpty();

    [Fact]
    public void EveryEnglishText_IsUsed()
    {
        // In a view's attribute the quotes of text and attribute mix, so uses are looked for as such, too.
        var literals = (from file in Code().Concat(Sources.Below("tests", ".cs"))
                        from Match literal in Literal().Matches(file.Text).Concat(Use().Matches(file.Text))
                        select Unescape(literal.Groups["text"].Value)).ToHashSet();
        Texts.English.Keys.Where(key => !literals.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryEnglishText_StandsOnce_InOrder()
    {
        var keys = Lines.Where(line => line.StartsWith('"')).Select(line => line[..(line.IndexOf("\": \"", StringComparison.Ordinal) + 1)]).ToList();
        keys.SequenceEqual(keys.Distinct().Order(StringComparer.Ordinal)).ShouldBeTrue("run .ci/sort-texts");
    }

    [Fact]
    public void EveryEnglishText_TakesTheSameArguments() =>
        (from pair in Texts.English
         from part in pair.Value.Split("||")
         let isOneOfTwo = pair.Value.Contains("||", StringComparison.Ordinal)
         where !Arguments(part).IsSubsetOf(Arguments(pair.Key)) || (!isOneOfTwo && !Arguments(pair.Key).IsSubsetOf(Arguments(part)))
         select pair.Key).ShouldBeEmpty();

    [Theory]
    [InlineData("@T[\"Nama\"]", "Nama")]
    [InlineData("label=\"@T[\"Nama usaha\"]\"", "Nama usaha")]
    [InlineData("new Wording(\n    \"Kurs {0}\", rate)", "Kurs {0}")]
    [InlineData(".WithMessage(\"Tulis \\\"belum punya\\\"\")", "Tulis \"belum punya\"")]
    [InlineData("localizer[\"Ubah\"]", "Ubah")]
    public void Use_OfAText_IsSeen(string source, string text) => Unescape(Use().Match(source).Groups["text"].Value).ShouldBe(text);

    [Theory]
    [InlineData("T[$\"Ada {n}\"]")]
    [InlineData("new Wording(\"Ada \" + n)")]
    [InlineData("new Wording(@\"Ada\")")]
    public void Use_ThatIsNoPlainLiteral_IsSeen(string source) => NotPlain().IsMatch(source).ShouldBeTrue();

    private static IEnumerable<(string Name, string Text)> Code() => Sources.Below("src", ".cs", ".cshtml")
        .Select(file => (file.Name, DocComment().Replace(file.Text, "")));

    private static HashSet<string> Arguments(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static string Unescape(string literal) => Escape().Replace(literal, "$1");

    [GeneratedRegex(@"(?:\b(?:T|localizer)\[|new Wording\(|\.WithMessage\()\s*""(?<text>(?:[^""\\]|\\.)*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Use();

    [GeneratedRegex(@"(?:\b(?:T|localizer)\[|new Wording\(|\.WithMessage\()\s*(?:[$@]+""|""(?:[^""\\]|\\.)*""\s*\+)", RegexOptions.IgnoreCase)]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"""(?<text>(?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex DocComment();
}
