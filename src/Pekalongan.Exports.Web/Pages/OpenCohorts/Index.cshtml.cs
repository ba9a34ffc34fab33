using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.OpenCohorts;

/// <summary>The coming cohorts, for everybody: which take applications, which are only planned, which are closed.</summary>
public sealed class IndexModel(PublicCohortReader cohorts, PublicScope scopes, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = PublicScope.Parameter)]
    public string? Asked { get; set; }

    public bool IsExample { get; private set; }

    public bool OffersExample => scopes.MayShowExample && !IsExample;

    public DateOnly Today => JakartaTime.Today(time);

    public IReadOnlyList<PublicCohort> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var scope = await scopes.ChooseAsync(Asked, cancellationToken);
        IsExample = scope.Kind == ScopeKind.Example;
        Rows = await cohorts.ListAsync(scope.Code, cancellationToken);
    }
}
