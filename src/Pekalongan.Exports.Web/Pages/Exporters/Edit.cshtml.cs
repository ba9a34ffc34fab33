using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Shared;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>Changes a business and its owner. When somebody else was faster, both versions are shown and nothing is overwritten unseen.</summary>
public sealed class EditModel(
    ExporterService exporters, ExporterFormReader reader, ExportsDbContext db, NikVault nikVault, CurrentScope scope, Localizer localizer)
    : PageModel, IPreparesPage
{
    [BindProperty]
    public ExporterForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ExporterFormView View { get; private set; } = null!;

    /// <summary>What differs from what somebody else saved meanwhile.</summary>
    public IReadOnlyList<FormDifference> Differences { get; private set; } = [];

    public KnownBusiness? SameNib { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = await ReadSavedAsync(cancellationToken);
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(Input, cancellationToken);
        var answer = await exporters.ChangeAsync(Id, scope.Code, Input.Version, Input.PersonVersion, read.Person, read.Business, cancellationToken);
        if (!answer.Outcome.Ok)
        {
            SameNib = answer.SameNib;
            if (answer.Outcome.Kind == OutcomeKind.Stale)
                await CompareAsync(cancellationToken);
            return await this.RefuseAsync(answer.Outcome);
        }

        this.SayDone(new Wording("Perubahan disimpan."));
        return Redirect("~" + ExporterLinks.Details(Id));
    }

    [Validates]
    public Task OnPostProductAsync()
    {
        Input.Products.Add(new());
        return ShowFormAsync();
    }

    [Validates]
    public Task OnPostCertificateAsync()
    {
        Input.Certificates.Add(new());
        return ShowFormAsync();
    }

    public async Task PrepareAsync()
    {
        var person = await db.Exporters.Where(e => e.Id == Id && e.ScopeCode == scope.Code)
            .Select(e => new { e.Person!.Id, e.Person.NikCipher, Others = db.Exporters.Count(o => o.PersonId == e.PersonId && o.Id != e.Id) })
            .SingleAsync(HttpContext.RequestAborted);
        View = new ExporterFormView(Input, await ExporterChoices.LoadAsync(db, localizer, HttpContext.RequestAborted))
        {
            NikOnFile = person.NikCipher is null ? null : nikVault.Masked(person.NikCipher, person.Id),
            OtherBusinesses = person.Others,
            SameNib = SameNib,
        };
    }

    private async Task<ExporterForm> ReadSavedAsync(CancellationToken cancellationToken) =>
        await reader.WriteAsync(Id, scope.Code, cancellationToken) ?? throw new InvalidOperationException("The row filter lets only existing businesses in.");

    private Task ShowFormAsync()
    {
        ModelState.Clear();
        return PrepareAsync();
    }

    /// <summary>The next save is made knowing what stands there now.</summary>
    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var saved = await ReadSavedAsync(cancellationToken);
        Differences = ExporterFormDifferences.Between(Input, saved);
        (Input.Version, Input.PersonVersion) = (saved.Version, saved.PersonVersion);
        ModelState.Clear();
    }
}
