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

/// <summary>Mends a statement that the verifier returned, and hands it in again.</summary>
public sealed class EditModel(ExportsDbContext db, StatementService statements, ShipmentValuation valuation, CurrentScope scope, Localizer t)
    : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public StatementInput Input { get; set; } = new();

    public StatementForm Form { get; private set; } = null!;

    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var statement = await db.MonthlyStatements.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.Id == Id, cancellationToken);
        if (statement.Status != StatementStatus.Returned)
            return Redirect($"~/rekap-bulanan/rekap/{Id}");
        var codes = statement.Lines.ConvertAll(l => l.CountryIso2);
        var countries = await db.Countries.AsNoTracking().Where(c => codes.Contains(c.Iso2)).ToListAsync(cancellationToken);
        Input = StatementInput.Of(statement, countries.ToDictionary(c => c.Iso2, c => c.Name(t.Language)), t.Language);
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Input.DropBlankLines();
        var entry = Input.ToEntry(await CountryLookup.LoadAsync(db, cancellationToken), t.Language);
        if (!Input.IsChecked)
        {
            await PrepareAsync();
            Form = await Form.CheckedAsync(entry, scope.Code, valuation, cancellationToken);
            ModelState.Clear();
            return Page();
        }

        var outcome = await statements.SubmitAgainAsync(scope.Code, Id, Input.Version, entry, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseStatementAsync(outcome);
        this.SayDone(new Wording("Rekap dikirim; orang lain memeriksanya sebelum dihitung."));
        return Redirect($"~/rekap-bulanan/rekap/{Id}");
    }

    [Validates]
    public Task<IActionResult> OnPostMoreAsync() => ShowAsync(() => Input.Lines.Add(new StatementLineInput()));

    [Validates]
    public Task<IActionResult> OnPostRemoveAsync([FromQuery(Name = "baris")] int row) => ShowAsync(() => Input.RemoveLine(row));

    [Validates]
    public Task<IActionResult> OnPostChangeAsync() => ShowAsync(() => { });

    public async Task PrepareAsync()
    {
        var about = await db.MonthlyStatements.Where(s => s.Id == Id).Select(s => new { s.ExporterId, s.Month, s.DecisionReason })
            .SingleAsync(HttpContext.RequestAborted);
        Reason = about.DecisionReason;
        Form = await StatementForm.ReadAsync(db, about.ExporterId, about.Month, t, HttpContext.RequestAborted);
    }

    private async Task<IActionResult> ShowAsync(Action change)
    {
        change();
        ModelState.Clear();
        await PrepareAsync();
        return Page();
    }
}
