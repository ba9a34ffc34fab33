using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What must not be changed any more on a cohort, because somebody relies on it.</summary>
internal sealed class CohortChanges(ExportsDbContext db)
{
    /// <summary>Null when the facts may be written.</summary>
    public async Task<Outcome?> RefuseAsync(Cohort cohort, CohortFacts facts, CancellationToken cancellationToken)
    {
        if (RefuseRubric(facts) is { } weights)
            return weights;
        if (facts.Quota < cohort.AcceptedCount)
            return Outcome.Refused(new Wording("Sudah {0} peserta diterima; kuota tidak dapat lebih kecil", cohort.AcceptedCount), nameof(CohortFacts.Quota));
        if (ChangesCriteria(cohort, facts) && cohort.SelectedAt is not null)
            return Outcome.Refused(new Wording("Seleksi sudah ditutup; syaratnya tidak dapat diubah lagi"), nameof(CohortFacts.Criteria));
        if (ChangesCuration(cohort, facts) && await HasApplicantsAsync(cohort.Id, cancellationToken))
            return Outcome.Refused(
                new Wording("Sudah ada pendaftar: kurasi dan bobotnya berlaku bagi semua dan tidak dapat diubah lagi"), nameof(CohortFacts.IsCurated));
        return await RefuseRemovalAsync(cohort, facts, cancellationToken);
    }

    public static Outcome? RefuseRubric(CohortFacts facts) =>
        facts.IsCurated && Rubric.Problem(Whole(facts.Rubric)) is { } problem ? Outcome.Refused(problem) : null;

    private static Dictionary<RubricAspect, int> Whole(IReadOnlyDictionary<RubricAspect, int> weights) =>
        Rubric.Aspects.ToDictionary(aspect => aspect, weights.GetValueOrDefault);

    private static bool ChangesCriteria(Cohort cohort, CohortFacts facts) =>
        !cohort.Criteria.Order().SequenceEqual(CohortWriting.ChosenCriteria(facts).Order());

    private static bool ChangesCuration(Cohort cohort, CohortFacts facts) =>
        cohort.IsCurated != facts.IsCurated
        || (facts.IsCurated && Rubric.Aspects.Any(aspect =>
            (cohort.Rubric.Find(w => w.Aspect == aspect)?.WeightPercent ?? 0) != facts.Rubric.GetValueOrDefault(aspect)));

    private async Task<bool> HasApplicantsAsync(Guid cohortId, CancellationToken cancellationToken) =>
        await db.Applications.AnyAsync(a => a.CohortId == cohortId, cancellationToken)
        || await db.SelfApplications.AnyAsync(a => a.CohortId == cohortId && a.Status != SelfApplicationStatus.Draft, cancellationToken);

    private async Task<Outcome?> RefuseRemovalAsync(Cohort cohort, CohortFacts facts, CancellationToken cancellationToken)
    {
        var kept = facts.Sessions.Select(s => s.Id).OfType<Guid>().ToHashSet();
        var removed = cohort.Sessions.Where(s => !kept.Contains(s.Id)).Select(s => s.Id).ToList();
        if (removed.Count == 0)
            return null;
        var used = await db.CohortSessions
            .Where(s => removed.Contains(s.Id))
            .Select(s => new { s.Topic, Present = db.Attendance.Count(a => a.SessionId == s.Id), Materials = s.Materials.Count })
            .FirstOrDefaultAsync(s => s.Present > 0 || s.Materials > 0, cancellationToken);
        return used switch
        {
            null => null,
            { Present: > 0 } => Outcome.Refused(
                new Wording("Sesi “{0}” sudah mencatat kehadiran {1} orang, jadi tidak dapat dihapus; buka lagi halaman ini untuk mengembalikannya", used.Topic, used.Present)),
            _ => Outcome.Refused(
                new Wording("Sesi “{0}” masih punya {1} berkas materi; hapus dulu materinya, lalu hapus sesinya", used.Topic, used.Materials)),
        };
    }
}
