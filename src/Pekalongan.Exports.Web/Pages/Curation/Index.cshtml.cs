using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Curation;

/// <summary>The applications of a cohort for one assessor: what waits for them, what they have done. Nothing of the other assessor's.</summary>
public sealed class IndexModel(ExportsDbContext db, CurationReader curation) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Cohort Cohort { get; private set; } = null!;

    public IReadOnlyDictionary<RubricAspect, int> Weights { get; private set; } = Rubric.UsualWeights;

    public IReadOnlyList<CurationRow> ForMe { get; private set; } = [];

    public IReadOnlyList<CurationRow> Others { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Cohort = await db.Cohorts.AsNoTracking().Include(c => c.Rubric).SingleAsync(c => c.Id == Id, cancellationToken);
        if (!Cohort.IsCurated)
            return;
        Weights = Rubric.WeightsOf(Cohort.Rubric);
        var rows = (await curation.RowsAsync(Cohort, cancellationToken)).ToLookup(row => row.IsForMe);
        (ForMe, Others) = ([.. rows[true]], [.. rows[false]]);
    }

    public static (string? Kind, Wording Text) StateOf(CurationRow row) => row switch
    {
        { Candidate.Status: ApplicationStatus.Withdrawn } => (null, new Wording("Mengundurkan diri")),
        { Result.State: CurationState.Settled } => ("ok", new Wording("Penilaian lengkap")),
        { Candidate.Eligibility: Core.Eligibility.EligibilityState.NotEligible } => (null, new Wording("Tidak dinilai: belum memenuhi syarat")),
        { Result.State: CurationState.Flagged } => ("back", new Wording("Berbeda terlalu jauh: perlu penilai ketiga")),
        _ => ("wait", new Wording("{0} dari {1} penilai sudah mengirim", row.Result.Submitted, CurationResult.Assessors)),
    };

    public static (string? Kind, Wording Text) MineOf(OwnScore mine) => mine switch
    {
        OwnScore.Submitted => ("ok", new Wording("Nilai Anda terkirim")),
        OwnScore.Draft => ("wait", new Wording("Draf Anda belum dikirim")),
        _ => (null, new Wording("Belum Anda nilai")),
    };
}
