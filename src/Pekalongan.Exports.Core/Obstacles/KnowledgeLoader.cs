using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>
/// The articles that come with the program. A newer release brings newer text, except where the office changed an article itself; doing it
/// again changes nothing.
/// </summary>
public sealed class KnowledgeLoader(ExportsDbContext db, TimeProvider time)
{
    public static IReadOnlyList<KnowledgeArticle> ReadAll(DateTime now) => EmbeddedCsv.Read("articles.csv", cell => new KnowledgeArticle
    {
        Slug = cell("slug"),
        Topic = Enum.Parse<ObstacleTopic>(cell("topic")),
        TitleId = cell("title_id"),
        TitleEn = cell("title_en"),
        Keywords = cell("keywords"),
        BodyId = KnowledgeText.Normalize(cell("body_id")),
        BodyEn = KnowledgeText.Normalize(cell("body_en")),
        IsPublished = true,
        ChangedAt = now,
    });

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var known = await db.KnowledgeArticles.ToDictionaryAsync(a => a.Slug, StringComparer.Ordinal, cancellationToken);
        foreach (var article in ReadAll(time.Now()))
        {
            if (!known.TryGetValue(article.Slug, out var stored))
                db.KnowledgeArticles.Add(article);
            else if (stored.ChangedById is null)
                Renew(stored, article);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void Renew(KnowledgeArticle stored, KnowledgeArticle article)
    {
        stored.Topic = article.Topic;
        (stored.TitleId, stored.TitleEn) = (article.TitleId, article.TitleEn);
        (stored.BodyId, stored.BodyEn) = (article.BodyId, article.BodyEn);
        stored.Keywords = article.Keywords;
        db.ChangeTracker.DetectChanges();
        if (db.Entry(stored).State == EntityState.Modified)
            stored.ChangedAt = article.ChangedAt;
    }
}
