using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>An article that may answer, as it is offered.</summary>
public sealed record Suggestion(string Slug, string Title, string Beginning);

/// <summary>Finds published articles for what somebody is typing.</summary>
public sealed class KnowledgeReader(ExportsDbContext db)
{
    private const int Most = 3;
    private const int BeginningLength = 140;

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(ObstacleTopic? topic, string? text, Language language, CancellationToken cancellationToken)
    {
        var articles = await db.KnowledgeArticles.AsNoTracking().Where(a => a.IsPublished).ToListAsync(cancellationToken);
        var search = new KnowledgeSearch(articles.Select(a =>
            new FindableArticle(a.Slug, a.Topic, $"{a.TitleId} {a.TitleEn}", a.Keywords, $"{a.BodyId} {a.BodyEn}")));
        return
        [
            .. from slug in search.Find(topic, text, Most)
               let article = articles.Single(a => a.Slug == slug)
               select new Suggestion(slug, article.Title(language), Beginning(article.Body(language))),
        ];
    }

    private static string Beginning(string body)
    {
        var first = PlainText.Of(body);
        if (first.Length <= BeginningLength)
            return first;
        var cut = first.LastIndexOf(' ', BeginningLength);
        return first[..(cut > 0 ? cut : BeginningLength)] + " …";
    }
}
