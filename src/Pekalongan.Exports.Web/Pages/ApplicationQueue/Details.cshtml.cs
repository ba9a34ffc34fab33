using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.OpenCohorts;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

/// <summary>One application from the public page: what it says, who of the register it may be, and what to do with it.</summary>
public sealed class DetailsModel(
    SelfApplicationDesk desk, QueuedApplicationReader reader, ApplicantMatches matches, PublicCohortReader cohorts, ExportsDbContext db,
    CurrentScope scope, Localizer localizer) : PageModel, IPreparesPage
{
    private const int MostFound = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "kata")]
    public string? Words { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public QueuedApplication Queued { get; private set; } = null!;

    public string? HandledBy { get; private set; }

    public string City { get; private set; } = "";

    public IReadOnlyList<ApplicantMatch> Matches { get; private set; } = [];

    public IReadOnlyList<KnownBusiness> Found { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Commodities { get; private set; } = new Dictionary<string, string>();

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var answer = await desk.TakeInAsNewAsync(Id, scope.Code, Input.Version, Input.IsSamePerson, cancellationToken);
        if (!answer.Outcome.Ok)
            return await this.RefuseAsync(answer.Outcome.Kind == OutcomeKind.Refused ? Outcome.Refused(answer.Outcome.Problem!) : answer.Outcome);
        this.SayDone(new Wording("Usaha sudah didaftarkan dan masuk angkatan ini. Periksa syaratnya."));
        return Redirect($"~/kelayakan/{answer.ApplicationId}");
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        Queued = await reader.ReadAsync(Id, stop);
        if (Queued.Application.HandledById is { } handler)
            HandledBy = await db.Users.Where(u => u.Id == handler).Select(u => u.Name).SingleOrDefaultAsync(stop);
        City = await cohorts.CityAsync(stop);
        Commodities = (await db.Commodities.AsNoTracking().ToListAsync(stop)).ToDictionary(c => c.Key, c => c.Name(localizer.Language));
        if (Queued is { IsWaiting: true, Answers: { } answers })
            Matches = await matches.FindAsync(scope.Code, answers, stop);
        if (!string.IsNullOrWhiteSpace(Words))
            Found = await db.Exporters.Where(e => e.ScopeCode == scope.Code && e.ErasedAt == null).Matching(Words).OrderBy(e => e.Name).Take(MostFound)
                .Select(e => new KnownBusiness(e.Id, e.Name)).ToListAsync(stop);
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public bool IsSamePerson { get; set; }
    }
}
