using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Knowledge;

/// <summary>One article. What is not published is there for those who write it.</summary>
public sealed class ArticleModel(ExportsDbContext db, Actor actor, Localizer localizer) : PageModel
{
    public KnowledgeArticle Article { get; private set; } = null!;

    public bool MayManage => actor.Role?.May(Permission.ManageKnowledge) == true;

    public bool MayAsk => actor.Role?.May(Permission.OpenCases) == true;

    public string Heading => Article.Title(localizer.Language);

    public IReadOnlyList<string> Paragraphs => KnowledgeText.Paragraphs(Article.Body(localizer.Language));

    /// <summary>It is read in Indonesian although the page is in English.</summary>
    public bool IsUntranslated => localizer.Language == Language.English && !Article.HasEnglish;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await db.KnowledgeArticles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, cancellationToken);
        if (found is null || !(found.IsPublished || MayManage))
            return NotFound();
        Article = found;
        return Page();
    }
}
