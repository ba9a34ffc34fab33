using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Trainings up to a year with what came of them, and those known only from a source.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Question">Year and the two days.</param>
/// <param name="Held">Over on the day asked for, the newest first.</param>
/// <param name="FromSources">What a source says took place; it names no participants.</param>
public sealed record TrainingYears(
    Scope Scope, ProgressQuestion Question, IReadOnlyList<(Cohort Cohort, CohortOutcome Outcome)> Held, IReadOnlyList<Cohort> FromSources);
