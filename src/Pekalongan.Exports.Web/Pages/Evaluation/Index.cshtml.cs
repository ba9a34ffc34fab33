using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Evaluation;

/// <summary>The tests before and after, typed in one table, and what participants thought, without their names.</summary>
public sealed class IndexModel(
    TestScoreService scores, FeedbackReader feedback, ExportsDbContext db, CurrentScope scope, PublicAddress addresses, Localizer localizer)
    : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Title { get; private set; } = "";

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public TestSummary Tests { get; private set; } = null!;

    public FeedbackSummary Feedback { get; private set; } = null!;

    public string FeedbackAddress => addresses.Of(Request, "/umpan-balik").Split("://")[^1];

    public string Mean(long? hundredths) => hundredths is { } value ? Figures.Fixed(value, 2, localizer.Language) : localizer["belum ada"];

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Input.Rows = await ReadRowsAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await scores.RecordAsync(Id, scope.Code, [.. Input.Rows.Select(r => r.Read())], cancellationToken);
        if (outcome.Kind == OutcomeKind.Stale)
            return await CompareAsync();
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Nilai disimpan."));
        return Redirect($"~/pelatihan/{Id}/evaluasi");
    }

    public async Task PrepareAsync()
    {
        Title = await db.Cohorts.Where(c => c.Id == Id).Select(c => c.Title).SingleAsync(HttpContext.RequestAborted);
        var rows = await Participants().Select(a => new { a.Id, a.Exporter!.Name, a.PreTest, a.PostTest }).ToListAsync(HttpContext.RequestAborted);
        Names = rows.ToDictionary(r => r.Id, r => r.Name);
        Tests = TestSummary.Of([.. rows.Select(r => (r.PreTest, r.PostTest))]);
        Feedback = await feedback.ReadAsync(Id, HttpContext.RequestAborted);
    }

    private IQueryable<CohortApplication> Participants() =>
        db.Applications.Where(a => a.CohortId == Id && a.Status == ApplicationStatus.Accepted).OrderBy(a => a.Exporter!.Name).ThenBy(a => a.Id);

    private async Task<List<RowModel>> ReadRowsAsync()
    {
        var rows = await Participants().Select(a => new { a.Id, a.PreTest, a.PostTest }).ToListAsync(HttpContext.RequestAborted);
        return [.. rows.Select(r => new RowModel
        {
            ApplicationId = r.Id,
            WasPre = Text(r.PreTest),
            WasPost = Text(r.PostTest),
            Pre = Text(r.PreTest),
            Post = Text(r.PostTest),
        })];
    }

    /// <summary>Names each score that somebody else typed differently; the next save is made knowing that.</summary>
    private async Task<IActionResult> CompareAsync()
    {
        ModelState.Clear();
        var saved = (await ReadRowsAsync()).ToDictionary(r => r.ApplicationId);
        for (var i = 0; i < Input.Rows.Count; i++)
        {
            var row = Input.Rows[i];
            if (!saved.TryGetValue(row.ApplicationId, out var now))
                continue;
            (row.Pre, row.WasPre) = Merge(row.Pre, row.WasPre, now.Pre, $"Input.Rows[{i}].Pre");
            (row.Post, row.WasPost) = Merge(row.Post, row.WasPost, now.Post, $"Input.Rows[{i}].Post");
        }

        return await this.RefuseAsync(Outcome.Stale);
    }

    private (string Typed, string Was) Merge(string typed, string was, string now, string field)
    {
        if (typed == was)
            return (now, now);
        if (now != was && now != typed)
            ModelState.AddModelError(field, localizer["Tersimpan sekarang: {0}. Simpan lagi bila isian Anda yang benar.", now.Length == 0 ? "—" : now]);
        return (typed, now);
    }

    private static string Text(int? score) => score?.ToString(CultureInfo.InvariantCulture) ?? "";

    public sealed class InputModel
    {
        public List<RowModel> Rows { get; set; } = [];
    }

    public sealed class RowModel
    {
        public Guid ApplicationId { get; set; }

        public string WasPre { get; set; } = "";

        public string WasPost { get; set; } = "";

        public string Pre { get; set; } = "";

        public string Post { get; set; } = "";

        /// <summary>After the validator passed it.</summary>
        public TestScoreFacts Read() => new(ApplicationId, Number(WasPre), Number(WasPost), Number(Pre), Number(Post));

        private static int? Number(string text) => NumberText.Parse(text, 0).Try(out var value, out _) ? (int)Math.Min(value, TestScoreService.Most) : null;
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleForEach(i => i.Rows).ChildRules(row =>
        {
            row.RuleFor(r => r.Pre).ReadsUnlessEmpty(text => CohortFormValidator.Between(text, 0, TestScoreService.Most));
            row.RuleFor(r => r.Post).ReadsUnlessEmpty(text => CohortFormValidator.Between(text, 0, TestScoreService.Most));
        });
    }
}
