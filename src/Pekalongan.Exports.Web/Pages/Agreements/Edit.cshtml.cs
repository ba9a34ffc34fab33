using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Shared;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>Changes one agreement. When somebody else was faster, both versions are shown and nothing is overwritten unseen.</summary>
public sealed class EditModel(ExportsDbContext db, AgreementService agreements, Localizer t) : PageModel
{
    [BindProperty]
    public AgreementForm Input { get; set; } = new();

    [FromRoute]
    public string Code { get; set; } = "";

    public IReadOnlyList<FormDifference> Differences { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Input = await ReadSavedAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (entry, field, problem) = await AgreementReading.ReadAsync(db, Input, cancellationToken);
        if (entry is null)
            return await this.RefuseAsync("Input." + field, problem!);
        var outcome = await agreements.ChangeAsync(Code, Input.Version, entry, PlainText.Of(Input.Reason), cancellationToken);
        if (!outcome.Ok)
        {
            if (outcome.Kind == OutcomeKind.Stale)
                await CompareAsync(cancellationToken);
            return await this.RefuseAsync(outcome);
        }

        this.SayDone(new Wording("Perubahan disimpan."));
        return RedirectToPage("Index");
    }

    private async Task<AgreementForm> ReadSavedAsync(CancellationToken cancellationToken) => AgreementForm.Of(
        await db.TradeAgreements.AsNoTracking().SingleAsync(a => a.Code == Code, cancellationToken),
        await db.Countries.AsNoTracking().ToDictionaryAsync(c => c.Iso2, cancellationToken),
        t.Language);

    /// <summary>The next save is made knowing what stands there now.</summary>
    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var saved = await ReadSavedAsync(cancellationToken);
        Differences = AgreementForm.Between(Input, saved);
        Input.Version = saved.Version;
        ModelState.Clear();
    }
}
