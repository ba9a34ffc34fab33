using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

public sealed class StartModel(ExportsDbContext db, ShipmentService shipments, CurrentScope scope, Actor actor) : PageModel, IPreparesPage
{
    private const int MostFound = 20;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The business for which staff enters.</summary>
    [BindProperty(SupportsGet = true, Name = "pelaku")]
    public Guid? ExporterId { get; set; }

    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    public bool IsOwn => actor.Role == Role.Exporter;

    public Business? Chosen { get; private set; }

    public IReadOnlyList<Business> Found { get; private set; } = [];

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Input.Key = Guid.NewGuid();
        await PrepareAsync();
        return ExporterId is not null && Chosen is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (IsOwn)
            ExporterId = actor.ExporterId;
        else if (ExporterId is not { } id || !await db.Exporters.AnyAsync(e => e.Id == id && e.ScopeCode == scope.Code && e.ErasedAt == null, cancellationToken))
            return NotFound();
        var source = Enum.TryParse<EntrySource>(Input.Source, out var chosen) ? chosen : EntrySource.Portal;
        var started = await shipments.StartDraftAsync(ExporterId ?? Guid.Empty, source, Input.Key == Guid.Empty ? Guid.NewGuid() : Input.Key, cancellationToken);
        return started.Outcome.Ok ? RedirectToPage("Destination", new { id = started.Id }) : await this.RefuseAsync(started.Outcome);
    }

    public async Task PrepareAsync()
    {
        var chosen = IsOwn ? actor.ExporterId : ExporterId;
        var businesses = db.Exporters.Where(e => e.ScopeCode == scope.Code && e.ErasedAt == null);
        Chosen = await businesses.Where(e => e.Id == chosen).Select(e => new Business(e.Id, e.Name, e.Nib)).SingleOrDefaultAsync();
        if (Chosen is not null)
            Drafts = await db.Shipments.VisibleTo(actor).Where(s => s.ExporterId == Chosen.Id && s.Status == ShipmentStatus.Draft)
                .OrderByDescending(s => s.CreatedAt).Select(s => new Draft(s.Id, s.CreatedAt, s.ExportDate, s.DestinationIso2)).Take(MostFound).ToListAsync();
        else if (SearchKey.Of(Search) is { Length: > 1 })
            Found = await businesses.Matching(Search).OrderBy(e => e.Name)
                .Select(e => new Business(e.Id, e.Name, e.Nib)).Take(MostFound).ToListAsync();
    }

    public sealed record Business(Guid Id, string Name, string? Nib);

    public sealed record Draft(Guid Id, DateTime CreatedAt, DateOnly? ExportDate, string? DestinationIso2);

    public sealed class InputModel
    {
        public Guid Key { get; set; }

        /// <summary>Asked of staff only.</summary>
        public string Source { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator(Actor actor) =>
            RuleFor(i => i.Source).Must(s => Enum.TryParse<EntrySource>(s, out var source) && Enum.IsDefined(source) && source != EntrySource.Portal)
                .When(_ => actor.Role != Role.Exporter).WithMessage("Pilih dari mana keterangan ini diperoleh");
    }
}
