using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>The desk's work in a year, and in each of its quarters that had begun by the day asked for.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Question">Year and the two days.</param>
/// <param name="Year">Null before the desk had its first case.</param>
/// <param name="Quarters">The last ends at the day asked for.</param>
public sealed record DeskYear(Scope Scope, ProgressQuestion Question, DeskSummary? Year, IReadOnlyList<DeskSummary> Quarters);
