using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>The reports there are.</summary>
public sealed class IndexModel(YearOverviewReader overviews, CurrentScope scope) : PageModel
{
    public IReadOnlyList<int> Years { get; private set; } = [];

    public string ScopeName => scope.Name;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Years = await overviews.YearsAsync(scope.Code, cancellationToken);
}
