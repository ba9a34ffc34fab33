using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>Registers a business: the form, then everything typed to check, then saved. What was typed travels with the page.</summary>
public sealed class AddModel(
    ExporterService exporters, ExporterFormReader reader, ExportsDbContext db, CurrentScope scope, Localizer localizer) : PageModel, IPreparesPage
{
    [BindProperty]
    public ExporterForm Input { get; set; } = new();

    public ExporterChoices Choices { get; private set; } = null!;

    /// <summary>What was understood, when it is shown to be checked; null while the form is shown.</summary>
    public ReadExporter? Understood { get; private set; }

    public KnownPerson? SamePerson { get; private set; }

    public KnownBusiness? SameNib { get; private set; }

    public async Task OnGetAsync()
    {
        Input = new ExporterForm { Id = Guid.CreateVersion7(), Products = [new()] };
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(Input, cancellationToken);
        if (await exporters.CheckAsync(Input.Id, scope.Code, read.Person, read.Business, Input.IsSamePerson, cancellationToken) is { } answer)
            return await StopAsync(answer);
        if (read.Person.Nik is { } nik)
            SamePerson = await exporters.FindPersonAsync(scope.Code, nik, cancellationToken);
        Understood = read;
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(Input, cancellationToken);
        var answer = await exporters.RegisterAsync(Input.Id, scope.Code, read.Person, read.Business, Input.IsSamePerson, cancellationToken);
        if (!answer.Outcome.Ok)
            return await StopAsync(answer);
        this.SayDone(new Wording("{0} sudah terdaftar.", read.Business.Name));
        return Redirect("~" + ExporterLinks.Details(Input.Id));
    }

    [Validates]
    public Task OnPostEditAsync() => ShowFormAsync();

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
        Choices = await ExporterChoices.LoadAsync(db, localizer, HttpContext.RequestAborted);
        if (Input.Products.Count == 0)
            Input.Products.Add(new());
    }

    private async Task ShowFormAsync()
    {
        ModelState.Clear();
        await PrepareAsync();
    }

    private Task<IActionResult> StopAsync(RegisterAnswer answer)
    {
        (SamePerson, SameNib) = (answer.SamePerson, answer.SameNib);
        return this.RefuseAsync(answer.Outcome);
    }
}
