using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Writes to the log when a file shows boxes for letters that the print font lacks, so that somebody can see to the font.</summary>
/// <param name="pdf">The engine.</param>
/// <param name="log">Gets the codes and the kind of report, never a name.</param>
public sealed class ReportedPdf(IPdfRenderer pdf, ILogger<ReportedPdf> log) : IPdfRenderer
{
    public PdfOutcome Render(Report report, Language language, Stream output)
    {
        var outcome = pdf.Render(report, language, output);
        if (!outcome.MissingCharacters.IsEmpty)
        {
            log.LogWarning(
                "A PDF of kind {Kind} shows boxes for characters the print font lacks: {Characters}", report.Kind,
                string.Join(", ", outcome.MissingCharacters.Select(rune => FormattableString.Invariant($"U+{rune:X4}"))));
        }

        return outcome;
    }
}
