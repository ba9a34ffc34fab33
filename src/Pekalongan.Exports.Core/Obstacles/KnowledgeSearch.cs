namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>What of an article is looked through.</summary>
public sealed record FindableArticle(string Slug, ObstacleTopic Topic, string Titles, string Keywords, string Bodies);

/// <summary>
/// Finds the articles that may answer what somebody is typing. A word that the article's keywords or title hold counts, the topic and the
/// body only order what was found.
/// </summary>
public sealed class KnowledgeSearch
{
    private const int MostWords = 200;
    private const int ForKeyword = 4;
    private const int ForTitle = 3;
    private const int ForTopic = 2;
    private const int MostForBody = 3;

    private readonly List<(FindableArticle Article, HashSet<string> Keywords, HashSet<string> Titles, HashSet<string> Bodies)> _articles;

    public KnowledgeSearch(IEnumerable<FindableArticle> articles) =>
        _articles = [.. articles.Select(a => (a, Stems(a.Keywords), Stems(a.Titles), Stems(a.Bodies)))];

    /// <summary>The slugs of those that fit, the best first; equals by slug, so that the same words always find the same.</summary>
    /// <param name="topic">What the case is about, where that was chosen.</param>
    /// <param name="text">Title and what happened, as far as typed.</param>
    /// <param name="most">No more than these.</param>
    public IReadOnlyList<string> Find(ObstacleTopic? topic, string? text, int most)
    {
        var words = WordStems.Of(text).Take(MostWords).ToList();
        var found = from entry in _articles
                    let hits = words.Sum(word => word.Overlaps(entry.Keywords) ? ForKeyword : word.Overlaps(entry.Titles) ? ForTitle : 0)
                    where hits > 0
                    let body = Math.Min(MostForBody, words.Count(word => word.Overlaps(entry.Bodies)))
                    orderby hits + body + (entry.Article.Topic == topic ? ForTopic : 0) descending, entry.Article.Slug
                    select entry.Article.Slug;
        return [.. found.Take(most)];
    }

    private static HashSet<string> Stems(string text) => [.. WordStems.Of(text).SelectMany(word => word)];
}
