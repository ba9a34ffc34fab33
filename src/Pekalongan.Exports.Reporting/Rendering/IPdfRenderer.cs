using System.Collections.Immutable;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The one seam of reporting: the embedded writer, or QuestPDF where the build asks for it.</summary>
public interface IPdfRenderer
{
    PdfOutcome Render(Report report, Language language, Stream output);
}

/// <summary>What whoever asked for a file should know of it.</summary>
/// <param name="MissingCharacters">
/// Codes of the characters that the print font lacks: each stands on the paper as a box, keeps its code, and is named in a note at the end.
/// </param>
public sealed record PdfOutcome(ImmutableArray<int> MissingCharacters);
