using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Web.OpenData;

namespace Pekalongan.Exports.Web.Pages.OpenData;

/// <summary>For everybody: what is offered as open data, what its columns mean, and which years there are.</summary>
public sealed class IndexModel(
    ExportsDbContext db, ReleasedProgress progress, ReleaseReader releases, IOptions<OpenDataSettings> settings, TimeProvider time) : PageModel
{
    /// <summary>One set of data with the years of which something of it was released, the latest first.</summary>
    public sealed record Offer(Dataset Dataset, IReadOnlyList<int> Years);

    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    public OpenDataSettings Settings => settings.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var city = await db.Scopes.Where(s => s.IsDefault).Select(s => s.Code).SingleOrDefaultAsync(cancellationToken);
        var years = city is null ? [] : (await progress.YearsAsync(city, KnownAt.Today(time), cancellationToken)).Reverse().ToList();
        var released = new Dictionary<int, ReleasedYear>();
        foreach (var year in years)
            released[year] = await releases.ReadAsync(city!, year, cancellationToken);
        Offers = [.. Datasets.All.Select(set => new Offer(set, [.. years.Where(year => set.By is not { } by || released[year].Tables(by).Any())]))];
    }
}
