using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

/// <summary>An application beside a business of the register: what differs, and which of it is taken over.</summary>
public sealed class MatchModel(SelfApplicationDesk desk, QueuedApplicationReader reader, ExportsDbContext db, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "usaha")]
    public Guid ExporterId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public QueuedApplication Queued { get; private set; } = null!;

    public Exporter OnFile { get; private set; } = null!;

    public IReadOnlyList<ApplicantDifference> Differences { get; private set; } = [];

    /// <summary>The business is one of this scope, and the application still waits or was just taken in by a click before this one.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await db.Exporters.AnyAsync(e => e.Id == ExporterId && e.ScopeCode == scope.Code && e.ErasedAt == null, HttpContext.RequestAborted))
            context.Result = NotFound();
        else
            await next();
    }

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return Queued.IsWaiting ? Page() : Redirect($"~/pelatihan/antrean/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = Input.Facts.Where(text => Enum.GetNames<ApplicantFact>().Contains(text, StringComparer.Ordinal)).Select(Enum.Parse<ApplicantFact>).ToHashSet();
        var choice = new TakeInChoice(ExporterId, Input.ExporterVersion, Input.PersonVersion, facts);
        var answer = await desk.TakeInAsKnownAsync(Id, scope.Code, Input.Version, choice, cancellationToken);
        if (!answer.Outcome.Ok)
            return await this.RefuseAsync(answer.Outcome.Kind == OutcomeKind.Refused ? Outcome.Refused(answer.Outcome.Problem!) : answer.Outcome);
        this.SayDone(new Wording("Usaha sudah masuk angkatan ini. Periksa syaratnya."));
        return Redirect($"~/kelayakan/{answer.ApplicationId}");
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        Queued = await reader.ReadAsync(Id, stop);
        OnFile = await db.Exporters.AsNoTracking().Include(e => e.Person).Include(e => e.Products).AsSplitQuery().SingleAsync(e => e.Id == ExporterId, stop);
        // Both are on the page now, so sending again is a choice.
        (Input.Version, Input.ExporterVersion, Input.PersonVersion) = (Queued.Application.Version, OnFile.Version, OnFile.Person!.Version);
        foreach (var name in new[] { nameof(Input.Version), nameof(Input.ExporterVersion), nameof(Input.PersonVersion) })
            ModelState.Remove($"Input.{name}");
        if (Queued.Answers is not { } answers)
            return;
        var names = await db.Kelurahan.ToDictionaryAsync(k => k.Code, k => k.Name, stop);
        Differences = (await desk.ComparisonAsync(answers, stop)).With(OnFile, names);
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public Guid ExporterVersion { get; set; }

        public Guid PersonVersion { get; set; }

        public List<string> Facts { get; set; } = [];
    }
}
