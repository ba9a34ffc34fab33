using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>"84,64 persen", "74,28%": in ten-thousandths of a percent, so that a percentage with four decimals is still exact.</summary>
internal static partial class PercentScanner
{
    public const int PerPercent = 10_000;

    public static IEnumerable<ReleaseFigure> Find(ReleaseContext text) =>
        from Match match in Percentage().Matches(text.Text)
        select FigureReader.Read(text, match, match.Groups["number"].Value, FigureUnit.Percent, PerPercent);

    [GeneratedRegex(@"(?<![0-9.,])(?<number>" + FigureReader.Number + @")\s?(?:%|(?:persen|prosen|percent|per cent)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();
}
