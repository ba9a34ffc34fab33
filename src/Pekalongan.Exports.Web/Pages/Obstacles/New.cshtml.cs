using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Pages.Shipments;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>
/// Opens a case in two steps: what happened; then the articles that may answer it already, and what belongs to it. Nothing is kept before
/// it is sent. With script the articles show up while typing.
/// </summary>
[UploadLimit]
[EnableRateLimiting(ObstacleLimits.Policy)]
public sealed class NewModel(ExportsDbContext db, ObstacleService obstacles, KnowledgeReader knowledge, CurrentScope scope, Actor actor, Localizer localizer)
    : PageModel, IPreparesPage
{
    private const int MostFound = 20;

    [BindProperty]
    public NewInput Input { get; set; } = new();

    /// <summary>The business for which staff opens it.</summary>
    [BindProperty(SupportsGet = true, Name = "pelaku")]
    public Guid? ExporterId { get; set; }

    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    public bool IsOwn => actor.Role == Role.Exporter;

    /// <summary>The second step.</summary>
    public bool IsChecking { get; private set; }

    public Business? Chosen { get; private set; }

    public IReadOnlyList<Business> Found { get; private set; } = [];

    public IReadOnlyList<Suggestion> Suggestions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Shipments { get; private set; } = [];

    public IReadOnlyList<string> Countries { get; private set; } = [];

    public sealed record Business(Guid Id, string Name, string? Nib);

    public async Task<IActionResult> OnGetAsync()
    {
        Input.Key = Guid.NewGuid();
        await PrepareAsync();
        return ExporterId is not null && Chosen is null ? NotFound() : Page();
    }

    /// <summary>On to the second step.</summary>
    public Task<IActionResult> OnPostCheckAsync() => ShowAsync(isChecking: true);

    /// <summary>Back to the first step, with everything typed.</summary>
    [Validates]
    public Task<IActionResult> OnPostEditAsync() => ShowAsync(isChecking: false);

    [Validates]
    public async Task<IActionResult> OnPostSuggestAsync(CancellationToken cancellationToken) =>
        Partial("_Suggestions", await SuggestAsync(cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ChooseAsync();
        if (Chosen is null)
            return NotFound();
        var shipment = Guid.TryParse(Input.ShipmentId, out var picked) ? picked : (Guid?)null;
        var country = (await CountryLookup.LoadAsync(db, cancellationToken)).Find(Input.Country);
        if (!country.Ok && !string.IsNullOrWhiteSpace(Input.Country))
            return await this.RefuseAsync("Input.Country", country.Problem);
        var market = country.Ok ? country.Value.Iso2
            : await db.Shipments.Where(s => s.Id == shipment && s.ExporterId == Chosen.Id).Select(s => s.DestinationIso2).FirstOrDefaultAsync(cancellationToken);
        var opened = await obstacles.OpenAsync(scope.Code, new CaseOpening
        {
            ExporterId = Chosen.Id,
            Source = ObstacleChoices.Choice<EntrySource>(Input.Source) ?? EntrySource.Portal,
            Topic = Enum.Parse<ObstacleTopic>(Input.Topic),
            ShipmentId = shipment,
            CountryIso2 = market,
            Title = Input.Title,
            Entry = new ThreadEntry(
                Input.Text, await ObstacleChoices.ReadAsync(Input.Files, cancellationToken), Input.Key == Guid.Empty ? Guid.NewGuid() : Input.Key),
        }, cancellationToken);
        if (!opened.Outcome.Ok)
            return await this.RefuseAsync(opened.Outcome);
        this.SayDone(IsOwn ? new Wording("Kendala terkirim. Dinas akan menjawab di halaman ini.") : new Wording("Kendala dibuka untuk usaha ini."));
        return RedirectToPage("Details", new { id = opened.Id });
    }

    public async Task PrepareAsync()
    {
        await ChooseAsync();
        if (Chosen is null && SearchKey.Of(Search) is { Length: > 1 })
            Found = await db.Exporters.Where(e => e.ScopeCode == scope.Code && e.ErasedAt == null).Matching(Search).OrderBy(e => e.Name)
                .Select(e => new Business(e.Id, e.Name, e.Nib)).Take(MostFound).ToListAsync();
        // A refused form is shown in the step whose fields are to be mended.
        if (HttpMethods.IsPost(Request.Method) && !ModelState.IsValid)
            IsChecking = !NewInput.Told.Any(field => ModelState[$"Input.{field}"]?.Errors.Count > 0);
        if (!IsChecking || Chosen is null)
            return;
        Suggestions = await SuggestAsync(HttpContext.RequestAborted);
        Shipments = await ObstacleChoices.ShipmentsAsync(db, Chosen.Id, localizer, HttpContext.RequestAborted);
        Countries = await ShipmentChoices.CountryNamesAsync(db, localizer.Language, HttpContext.RequestAborted);
    }

    private async Task<IActionResult> ShowAsync(bool isChecking)
    {
        IsChecking = isChecking;
        await PrepareAsync();
        return Chosen is null ? NotFound() : Page();
    }

    private async Task ChooseAsync()
    {
        var chosen = IsOwn ? actor.ExporterId : ExporterId;
        Chosen = await db.Exporters.Where(e => e.Id == chosen && e.ScopeCode == scope.Code && e.ErasedAt == null)
            .Select(e => new Business(e.Id, e.Name, e.Nib)).SingleOrDefaultAsync(HttpContext.RequestAborted);
    }

    private Task<IReadOnlyList<Suggestion>> SuggestAsync(CancellationToken cancellationToken) =>
        knowledge.SuggestAsync(ObstacleChoices.Choice<ObstacleTopic>(Input.Topic), $"{Input.Title} {Input.Text}", localizer.Language, cancellationToken);
}
