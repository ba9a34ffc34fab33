using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Web.Pages.Paths;

/// <summary>The path of one exporter, as the office and the exporter itself see it.</summary>
public sealed record PathView(ExporterPath Path, IReadOnlyList<BusinessFirst> Firsts);
