using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>
/// Whether words speak of the target or of what was realised. Where they speak of both ("mengejar target … mencapai US$18,88 juta",
/// article of 29 November 2019), they tell nothing.
/// </summary>
internal static partial class FigurePurpose
{
    public static FactKind? Of(string words) => (Target().IsMatch(words), Realised().IsMatch(words)) switch
    {
        (true, false) => FactKind.Target,
        (false, true) => FactKind.Realised,
        _ => null,
    };

    [GeneratedRegex(@"target", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"\b(?:\w{0,3}capai|capaian|realisasi|terealisasi|tercapai|membukukan|mencatat|realised|realized|reached|achieved)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Realised();
}
