using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Exporters;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>Step three: what is made, whether it was exported before, and files that show it. A file is kept at once, whatever else is still missing.</summary>
[UploadLimit]
[EnableRateLimiting(ApplyingSteps.RateLimit)]
public sealed class GoodsModel(
    SelfApplicationService applications, SelfApplicationEvidence evidence, OpenedApplication opened, ExportsDbContext db, Localizer localizer,
    IValidator<GoodsInput> rules) : PageModel, IPreparesPage
{
    private const int MostProducts = 10;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public GoodsInput Input { get; set; } = new();

    public ExporterChoices Choices { get; private set; } = null!;

    public IReadOnlyList<Criterion> Criteria => opened.Application.Cohort!.Criteria;

    public IReadOnlyList<SelfApplicationFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (opened.Draft.OnlyConfirms)
            return Redirect(ApplyingSteps.AfterBusiness(opened.Draft));
        Input = GoodsInput.Of(opened.Draft.Entry, localizer.Language);
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var saved = await applications.SaveGoodsAsync(Token, Input.ToEntry(localizer.Language), cancellationToken);
        if (!saved.Ok)
            return await this.RefuseAsync(saved);
        return await AttachAsync(cancellationToken) is { } refusal
            ? await this.RefuseAsync("Input.Evidence", refusal)
            : Redirect(ApplyingSteps.Home(Token) + "/periksa");
    }

    [Validates]
    public Task OnPostProductAsync()
    {
        if (Input.Products.Count < MostProducts)
            Input.Products.Add(new());
        return ShowAsync();
    }

    [Validates]
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (Input.Evidence is null)
            return await this.RefuseAsync("Input.Evidence", new Wording("Pilih berkas yang akan ditambahkan"));
        if (await AttachAsync(cancellationToken) is { } refusal)
            return await this.RefuseAsync("Input.Evidence", refusal);
        await KeepAsync(cancellationToken);
        Input.EvidenceFor = "";
        await ShowAsync();
        return Page();
    }

    [Validates]
    public async Task OnPostRemoveAsync(Guid berkas, CancellationToken cancellationToken)
    {
        await evidence.RemoveAsync(Token, berkas, cancellationToken);
        await KeepAsync(cancellationToken);
        await ShowAsync();
    }

    public async Task PrepareAsync()
    {
        Choices = await ExporterChoices.LoadAsync(db, localizer, HttpContext.RequestAborted);
        Files = await evidence.ListAsync(opened.Application.Id, HttpContext.RequestAborted);
        if (Input.Products.Count == 0)
            Input.Products.Add(new());
    }

    private Task ShowAsync()
    {
        ModelState.Clear();
        return PrepareAsync();
    }

    /// <summary>What is already complete is kept; what is not stays on the page.</summary>
    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        if ((await rules.ValidateAsync(Input, cancellationToken)).IsValid)
            await applications.SaveGoodsAsync(Token, Input.ToEntry(localizer.Language), cancellationToken);
    }

    private async Task<Wording?> AttachAsync(CancellationToken cancellationToken)
    {
        if (Input.Evidence is not { } file)
            return null;
        if (!FirstInput.Names<Criterion>(Input.EvidenceFor))
            return new Wording("Pilih dulu berkas ini bukti untuk syarat yang mana, lalu pilih berkasnya lagi");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var outcome = await evidence.AttachAsync(Token, Enum.Parse<Criterion>(Input.EvidenceFor), new Upload(file.FileName, bytes.ToArray()), cancellationToken);
        return outcome.Ok ? null : outcome.Problem ?? BindingMessages.Unreadable;
    }
}
