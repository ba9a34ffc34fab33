using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The one seam of reporting: the embedded writer, or QuestPDF where the build asks for it.</summary>
public interface IPdfRenderer
{
    void Render(Report report, Language language, Stream output);
}
