using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>Hands in what an exporter told of a month: typed, looked at once more, sent.</summary>
public sealed class WriteModel(
    ExportsDbContext db, StatementService statements, CollectionAnswers answers, ShipmentValuation valuation, CurrentScope scope, Localizer t)
    : PageModel, IPreparesPage
{
    private sealed record Asked(Guid ExporterId, int Month, Guid? Answer);

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public StatementInput Input { get; set; } = new();

    public StatementForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        if (Form.OnFile.Statement is { } there)
            return Redirect($"~/rekap-bulanan/rekap/{there.Id}");
        var asked = await AskedAsync(cancellationToken);
        Input = new StatementInput { Key = Guid.CreateVersion7(), Lines = [await StatementForm.UsualLineAsync(db, asked.ExporterId, cancellationToken)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Input.DropBlankLines();
        var entry = Input.ToEntry(await CountryLookup.LoadAsync(db, cancellationToken), t.Language);
        if (!Input.IsChecked)
            return await CheckAsync(entry, cancellationToken);
        var asked = await AskedAsync(cancellationToken);
        var sent = await statements.SubmitAsync(scope.Code, asked.ExporterId, asked.Month, entry, Input.Key, cancellationToken);
        if (!sent.Outcome.Ok)
            return await this.RefuseStatementAsync(sent.Outcome);
        // The month is reported with it. A refusal means that somebody else answered meanwhile, and stands.
        await answers.AnswerAsync(Id, scope.Code, new CollectionReply(CollectionAnswerKind.Reported, entry.Source, null), asked.Answer, cancellationToken);
        this.SayDone(new Wording("Rekap dikirim; orang lain memeriksanya sebelum dihitung."));
        return Redirect($"~/rekap-bulanan/rekap/{sent.Id}");
    }

    [Validates]
    public Task<IActionResult> OnPostMoreAsync() => ShowAsync(() => Input.Lines.Add(new StatementLineInput()));

    [Validates]
    public Task<IActionResult> OnPostRemoveAsync([FromQuery(Name = "baris")] int row) => ShowAsync(() => Input.RemoveLine(row));

    [Validates]
    public Task<IActionResult> OnPostChangeAsync() => ShowAsync(() => { });

    public async Task PrepareAsync()
    {
        var asked = await AskedAsync(HttpContext.RequestAborted);
        Form = await StatementForm.ReadAsync(db, asked.ExporterId, asked.Month, t, HttpContext.RequestAborted);
    }

    private async Task<IActionResult> CheckAsync(StatementEntry entry, CancellationToken cancellationToken)
    {
        await PrepareAsync();
        Form = await Form.CheckedAsync(entry, scope.Code, valuation, cancellationToken);
        ModelState.Clear();
        return Page();
    }

    private async Task<IActionResult> ShowAsync(Action change)
    {
        change();
        ModelState.Clear();
        await PrepareAsync();
        return Page();
    }

    private Task<Asked> AskedAsync(CancellationToken cancellationToken) => (
        from item in db.CollectionItems
        join round in db.CollectionRounds on item.RoundId equals round.Id
        where item.Id == Id
        select new Asked(item.ExporterId, round.Month, item.Answers.OrderByDescending(a => a.At).Select(a => (Guid?)a.Id).FirstOrDefault()))
        .SingleAsync(cancellationToken);
}
