using System.Text.Json;
using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Values;

public sealed partial class WordingTests
{
    [Fact]
    public void Say_WithAmountAndDate_WritesThemInTheLanguage()
    {
        var wording = new Wording("Kurs {0} untuk {1}", new IdrRate(16_250_500_000), new DateOnly(2025, 8, 7));

        wording.In(Language.Indonesian).ShouldBe("Kurs Rp16.250,50 untuk 7 Agustus 2025");
        wording.In(Language.English).ShouldBe("Rate Rp16,250.50 on 7 August 2025");
    }

    [Theory]
    [InlineData(1, "1 thing needs attention")]
    [InlineData(1200, "1,200 things need attention")]
    public void Say_InEnglish_ChoosesSingularOrPlural(int count, string expected) =>
        new Wording("{0} hal perlu diperbaiki", count).In(Language.English).ShouldBe(expected);

    [Fact]
    public void Say_WithoutEnglish_FallsBackToIndonesian() =>
        new Wording("tidak ada padanannya {0}", 5).In(Language.English).ShouldBe("tidak ada padanannya 5");

    [Fact]
    public void Say_WithNestedWording_UsesOneLanguageThroughout() =>
        Texts.In(Language.English, "{0}: {1}", new Wording("Bahasa"), new Wording("Bahasa Inggris")).ShouldBe("Language: English");

    [Fact]
    public void Say_WithPlaceholderInsideAnArgument_LeavesItAlone() =>
        new Wording("Kurs {0} untuk {1}", "{1}", "x").In(Language.Indonesian).ShouldBe("Kurs {1} untuk x");

    [Fact]
    public void Compare_SameTextAndArguments_AreEqual()
    {
        new Wording("Kurs {0} untuk {1}", 1, "a").ShouldBe(new Wording("Kurs {0} untuk {1}", 1, "a"));
        new Wording("Kurs {0} untuk {1}", 1, "a").GetHashCode().ShouldBe(new Wording("Kurs {0} untuk {1}", 1, "a").GetHashCode());
        new Wording("Kurs {0} untuk {1}", 1, "a").ShouldNotBe(new Wording("Kurs {0} untuk {1}", 2, "a"));
        new Wording("Kurs {0} untuk {1}", 1, "a").ShouldNotBe(new Wording("Kurs {0}", 1, "a"));
    }

    [Fact]
    public void ReadTexts_EveryKey_StandsOnceAndKeepsItsPlaceholders()
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream("Texts.en.json").ShouldNotBeNull();
        using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = true });
        var lines = json.RootElement.EnumerateObject()
            .Select(line => (Indonesian: line.Name, English: line.Value.GetString() ?? "")).ToList();

        lines.GroupBy(line => line.Indonesian).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
        lines.Where(line => string.IsNullOrWhiteSpace(line.English)).ShouldBeEmpty();
        foreach (var (indonesian, english) in lines)
            Placeholders(english).ShouldBe(Placeholders(indonesian), $"\"{indonesian}\" → \"{english}\"");
    }

    private static string[] Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
