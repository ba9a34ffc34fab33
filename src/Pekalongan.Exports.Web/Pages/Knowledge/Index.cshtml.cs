using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Knowledge;

/// <summary>What is often asked about exporting, for everybody, by topic; or what answers the words that somebody looks for.</summary>
public sealed class IndexModel(ExportsDbContext db, KnowledgeReader knowledge, Actor actor, Localizer localizer) : PageModel
{
    private const int LongestSearch = 200;

    [BindProperty(SupportsGet = true)]
    public string Cari { get; set; } = "";

    public bool MayManage => actor.Role?.May(Permission.ManageKnowledge) == true;

    public bool MayAsk => actor.Role?.May(Permission.OpenCases) == true;

    public bool IsSearch => !string.IsNullOrWhiteSpace(Cari);

    public IReadOnlyList<Suggestion> Found { get; private set; } = [];

    public IReadOnlyList<IGrouping<ObstacleTopic, Entry>> Topics { get; private set; } = [];

    public sealed record Entry(string Slug, ObstacleTopic Topic, string Title);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Found = IsSearch ? await knowledge.SuggestAsync(null, Cari[..Math.Min(Cari.Length, LongestSearch)], localizer.Language, cancellationToken) : [];
        if (Found.Count > 0)
            return;
        var articles = await db.KnowledgeArticles.AsNoTracking().Where(a => a.IsPublished).ToListAsync(cancellationToken);
        Topics = [.. articles.Select(a => new Entry(a.Slug, a.Topic, a.Title(localizer.Language))).OrderBy(a => a.Title, StringComparer.Ordinal)
            .GroupBy(a => a.Topic).OrderBy(g => g.Key)];
    }
}
