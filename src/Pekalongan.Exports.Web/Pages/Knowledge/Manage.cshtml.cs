using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Knowledge;

/// <summary>All articles, for those who write them.</summary>
public sealed class ManageModel(ExportsDbContext db, Localizer localizer) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public sealed record Row(Guid Id, ObstacleTopic Topic, string Title, bool IsPublished, bool HasEnglish, DateTime ChangedAt, string? ChangedBy);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var articles = await db.KnowledgeArticles.AsNoTracking()
            .Select(a => new { Article = a, By = db.Users.Where(u => u.Id == a.ChangedById).Select(u => u.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        Rows = [.. articles.Select(a => new Row(
            a.Article.Id, a.Article.Topic, a.Article.Title(localizer.Language), a.Article.IsPublished, a.Article.HasEnglish, a.Article.ChangedAt, a.By))
            .OrderBy(r => r.Topic).ThenBy(r => r.Title, StringComparer.Ordinal)];
    }
}
