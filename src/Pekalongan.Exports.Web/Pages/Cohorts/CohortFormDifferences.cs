using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Pages.Shared;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>The answers of a cohort's form, for showing which of them two people gave differently.</summary>
public static class CohortFormDifferences
{
    public static IReadOnlyList<FormDifference> Between(CohortForm typed, CohortForm saved) => FormDifference.Between(
        typed, saved,
        [
            (new Wording("Nama angkatan"), f => f.Title),
            (new Wording("Jenis kegiatan"), f => Enum.TryParse<CohortKind>(f.Kind, out var kind) ? CohortWords.Of(kind).ToString() : ""),
            (new Wording("Tahun"), f => f.Year),
            (new Wording("Tahap"), f => f.Stage),
            (new Wording("Mitra"), f => f.Partner),
            (new Wording("Kuota peserta"), f => f.Quota),
            (new Wording("Mulai"), f => f.Start),
            (new Wording("Berakhir"), f => f.End),
            (new Wording("Tempat"), f => f.Place),
            (new Wording("Keterangan untuk umum"), f => f.PublicText),
            (new Wording("Pendaftaran sampai"), f => f.ApplyUntil),
            (new Wording("Syarat yang diperiksa"), f => string.Join(", ", f.Criteria)),
            (new Wording("Bobot kurasi"), f => f.IsCurated ? string.Join(" · ", f.Rubric.Select(w => w.Percent)) : ""),
            (new Wording("Kehadiran paling sedikit"), f => f.MinimumAttendancePercent),
            (new Wording("Sesi"), f => string.Join("; ", f.Sessions.Where(s => !s.IsEmpty).Select(s => s.Summary))),
        ]);
}
