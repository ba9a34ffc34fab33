using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Obstacles;

public sealed class KnowledgeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Shipped_Articles_SayTheirSourceInBothLanguages()
    {
        var articles = KnowledgeLoader.ReadAll(FixedClock.Start.UtcDateTime);

        articles.Count.ShouldBeGreaterThanOrEqualTo(10);
        foreach (var article in articles)
        {
            article.HasEnglish.ShouldBeTrue(article.Slug);
            KnowledgeText.Paragraphs(article.BodyId)[^1].ShouldStartWith("Sumber: ", customMessage: article.Slug);
            KnowledgeText.Paragraphs(article.BodyEn)[^1].ShouldStartWith("Source: ", customMessage: article.Slug);
            KnowledgeText.Paragraphs(article.BodyEn).Count.ShouldBe(KnowledgeText.Paragraphs(article.BodyId).Count, article.Slug);
            article.Slug.ShouldBe(KnowledgeText.Slug(article.Slug, new HashSet<string>()), "the address is one that the office could have made");
        }
    }

    [Fact]
    public async Task Load_Again_ChangesNothingThatTheOfficeChanged()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var (mine, theirs) = (await ArticleAsync(office, "cara-mendapat-nib"), await ArticleAsync(office, "fob-dan-cif"));
        await ChangeAsync(office, staff, mine, mine.Version, Facts(mine) with { BodyId = "Tulisan dinas.", IsPublished = false });
        await office.SqlAsync("UPDATE KnowledgeArticles SET TitleId = 'Judul lama' WHERE Slug = 'fob-dan-cif'");
        var count = await office.ReadAsync(db => db.KnowledgeArticles.CountAsync(Cancel));

        for (var i = 0; i < 2; i++)
            await office.ActAsync<KnowledgeLoader>(null, loader => loader.LoadAsync(Cancel));

        (await office.ReadAsync(db => db.KnowledgeArticles.CountAsync(Cancel))).ShouldBe(count);
        var kept = await ArticleAsync(office, "cara-mendapat-nib");
        (kept.BodyId, kept.IsPublished, kept.ChangedById).ShouldBe(("Tulisan dinas.", false, staff.Id));
        (await ArticleAsync(office, "fob-dan-cif")).TitleId.ShouldBe(theirs.TitleId, "what nobody changed follows the program");
    }

    [Fact]
    public async Task Change_OfWhatSomebodyElseChanged_IsStale()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var article = await ArticleAsync(office, "fob-dan-cif");

        (await ChangeAsync(office, staff, article, article.Version, Facts(article) with { Keywords = "satu" })).ShouldBe(Outcome.Done);
        (await ChangeAsync(office, staff, article, article.Version, Facts(article) with { Keywords = "dua" })).ShouldBe(Outcome.StaleByOwnHand);
        var now = await ArticleAsync(office, "fob-dan-cif");
        (await ChangeAsync(office, staff, article, now.Version, Facts(now))).ShouldBe(Outcome.Done, "the same again changes nothing");

        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ArticleWriting, Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task Add_SentTwice_WritesOne_AndNoTwoShareAnAddress()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var facts = new ArticleFacts(ObstacleTopic.Other, "Kemasan: tahan air?", "", "Isi.\r\n \r\nKedua.", "", "kemasan", true);
        var id = Guid.NewGuid();

        foreach (var form in new[] { id, id, Guid.NewGuid() })
            (await office.ActAsync<KnowledgeService, Outcome>(staff, service => service.AddAsync(form, facts, Cancel))).ShouldBe(Outcome.Done);

        var added = await office.ReadAsync(db => db.KnowledgeArticles.Where(a => a.Topic == ObstacleTopic.Other).OrderBy(a => a.Slug).ToListAsync(Cancel));
        added.Select(a => a.Slug).ShouldBe(["kemasan-tahan-air", "kemasan-tahan-air-2"]);
        added[0].BodyId.ShouldBe("Isi.\n\nKedua.");
        added[0].Title(Language.English).ShouldBe("Kemasan: tahan air?", "without English it is read in Indonesian");
    }

    [Theory]
    [InlineData("Kelola", "panduan-kelola")]
    [InlineData("???", "panduan")]
    [InlineData("Cara Mengékspor — ke Jepang", "cara-mengekspor-ke-jepang")]
    public void Slug_OfATitle_IsAnAddress(string title, string slug) => KnowledgeText.Slug(title, new HashSet<string>()).ShouldBe(slug);

    private static Task<KnowledgeArticle> ArticleAsync(TestOffice office, string slug) => office.ReadAsync(db => db.KnowledgeArticles.SingleAsync(a => a.Slug == slug, Cancel));

    private static Task<Outcome> ChangeAsync(TestOffice office, UserAccount who, KnowledgeArticle article, Guid version, ArticleFacts facts) =>
        office.ActAsync<KnowledgeService, Outcome>(who, service => service.ChangeAsync(article.Id, version, facts, Cancel));

    private static ArticleFacts Facts(KnowledgeArticle a) => new(a.Topic, a.TitleId, a.TitleEn, a.BodyId, a.BodyEn, a.Keywords, a.IsPublished);
}
