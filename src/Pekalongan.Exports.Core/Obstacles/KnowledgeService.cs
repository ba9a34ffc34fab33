using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>What staff write of an article. Without English it is shown in Indonesian to everybody.</summary>
public sealed record ArticleFacts(
    ObstacleTopic Topic, string TitleId, string TitleEn, string BodyId, string BodyEn, string Keywords, bool IsPublished);

/// <summary>Keeps the articles of knowledge. None is deleted: what is taken back stays with staff.</summary>
public sealed class KnowledgeService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <param name="id">Made by the form, so that the same form sent twice writes one article.</param>
    /// <param name="facts">What was typed.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<Outcome> AddAsync(Guid id, ArticleFacts facts, CancellationToken cancellationToken)
    {
        if (await db.KnowledgeArticles.AnyAsync(a => a.Id == id, cancellationToken))
            return Outcome.Done;
        var taken = await db.KnowledgeArticles.Select(a => a.Slug).ToListAsync(cancellationToken);
        var article = new KnowledgeArticle
        {
            Id = id,
            Slug = KnowledgeText.Slug(facts.TitleId, taken.ToHashSet()),
            Topic = facts.Topic,
            TitleId = "",
            TitleEn = "",
            BodyId = "",
            BodyEn = "",
            Keywords = "",
            IsPublished = facts.IsPublished,
            ChangedAt = time.Now(),
        };
        db.KnowledgeArticles.Add(article);
        return await SaveAsync(article, facts, cancellationToken);
    }

    public async Task<Outcome> ChangeAsync(Guid id, Guid version, ArticleFacts facts, CancellationToken cancellationToken)
    {
        if (await db.KnowledgeArticles.FindAsync([id], cancellationToken) is not { } article)
            return Outcome.NotFound;
        return await SaveAsync(article, facts, cancellationToken, version);
    }

    private async Task<Outcome> SaveAsync(KnowledgeArticle article, ArticleFacts facts, CancellationToken cancellationToken, Guid? shown = null)
    {
        article.Topic = facts.Topic;
        (article.TitleId, article.TitleEn) = (PlainText.Of(facts.TitleId), PlainText.Of(facts.TitleEn));
        (article.BodyId, article.BodyEn) = (KnowledgeText.Normalize(facts.BodyId), KnowledgeText.Normalize(facts.BodyEn));
        (article.Keywords, article.IsPublished) = (PlainText.Of(facts.Keywords), facts.IsPublished);
        db.ChangeTracker.DetectChanges();
        // The same form sent twice changes nothing the second time, so its old version does no harm.
        if (db.Entry(article).State == EntityState.Unchanged)
            return Outcome.Done;
        if (shown is { } version && article.Version != version)
        {
            db.ChangeTracker.Clear();
            return actor.StaleFor(article);
        }

        (article.ChangedAt, article.ChangedById) = (time.Now(), actor.RequireUser());
        await audit.RecordAsync(ProcessKind.ArticleWriting, article.Id, [article], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            // The same form at the same moment is done; another article that took the same address is not.
            db.ChangeTracker.Clear();
            return await db.KnowledgeArticles.AnyAsync(a => a.Id == article.Id, cancellationToken) ? Outcome.Done : Outcome.Stale;
        }
    }
}
