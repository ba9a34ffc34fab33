using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>The months that the office asks an exporter about, answered with one tap.</summary>
public sealed class MineModel(ExportsDbContext db, CollectionAnswers answers, CurrentScope scope, Actor actor) : PageModel, IPreparesPage
{
    private const int MonthsShown = 12;

    public sealed record Row(Guid ItemId, int Month, Guid? AnswerId, CollectionState State, MonthFacts Facts)
    {
        public PartialDate MonthName => YearMonth.Named(Month);

        public string Anchor => "bulan-" + MonthName.Iso;
    }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        // Staff answer on the office's own list.
        if (actor.ExporterId is null)
            return Redirect("~/rekap-bulanan");
        await PrepareAsync();
        return Page();
    }

    /// <param name="item">Which month's line of the list.</param>
    /// <param name="seen">The answer that stood there when the page was opened.</param>
    /// <param name="kind">Of the button.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "baris")] Guid item, [FromForm(Name = "terlihat")] Guid? seen, [FromForm(Name = "jawaban")] CollectionAnswerKind? kind,
        CancellationToken cancellationToken)
    {
        if (actor.ExporterId is null || kind is not (CollectionAnswerKind.Reported or CollectionAnswerKind.Nothing or CollectionAnswerKind.Reopened))
            return NotFound();
        var outcome = await answers.AnswerAsync(item, scope.Code, new CollectionReply(kind, EntrySource.Portal, null), seen, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome.Kind == OutcomeKind.Refused ? Outcome.Refused(outcome.Problem!) : outcome, "");
        this.SayDone(kind == CollectionAnswerKind.Reopened
            ? new Wording("Jawaban dibuka lagi. Lengkapi, lalu jawab sekali lagi.")
            : new Wording("Terima kasih, jawaban Anda tersimpan."));
        return RedirectToPage();
    }

    public async Task PrepareAsync()
    {
        var (own, cancellationToken) = (actor.ExporterId ?? Guid.Empty, HttpContext.RequestAborted);
        var items = await (from entry in db.CollectionItems
                           join round in db.CollectionRounds on entry.RoundId equals round.Id
                           where entry.ExporterId == own && entry.RemovedAt == null && round.ScopeCode == scope.Code
                           orderby round.Month descending
                           select new
                           {
                               entry.Id, round.Month,
                               AnswerId = entry.Answers.OrderByDescending(a => a.At).Select(a => (Guid?)a.Id).FirstOrDefault(),
                               Kind = entry.Answers.OrderByDescending(a => a.At).Select(a => (CollectionAnswerKind?)a.Kind).FirstOrDefault(),
                           }).Take(MonthsShown).ToListAsync(cancellationToken);
        var rows = new List<Row>();
        foreach (var found in items)
            rows.Add(new Row(
                found.Id, found.Month, found.AnswerId, CollectionRules.StateAfter(found.Kind),
                (await MonthFacts.ReadAsync(db, [own], found.Month, cancellationToken))[own]));
        Rows = rows;
    }
}
