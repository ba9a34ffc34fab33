using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Notices;

/// <summary>A notice exists with its act, goes to one web server at a time, and is forgotten in time.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private TestDatabase _office = null!;

    public async ValueTask InitializeAsync() => _office = await TestDatabase.CreateSqliteAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Tell_OfAnActThatIsRolledBack_LeavesNothing()
    {
        await using var scope = _office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExportsDbContext>();
        await using (var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await TellAsync(scope.ServiceProvider, "accepted:1");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await _office.ReadAsync(d => d.Notices.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Tell_OfTheSameActAgain_WritesOne()
    {
        for (var i = 0; i < 2; i++)
        {
            await using var scope = _office.Services.CreateAsyncScope();
            await TellAsync(scope.ServiceProvider, "accepted:1");
            await TellAsync(scope.ServiceProvider, "accepted:1");
            await scope.ServiceProvider.GetRequiredService<ExportsDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await _office.ReadAsync(d => d.Notices.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Tell_WithoutAnEmailAddress_WaitsForAPersonNotForAServer()
    {
        await _office.Data.NoticeAsync(new NoticeRecipient(TestData.City, "Tanpa Surel Contoh", null, "+6281234567890"));
        (await SingleAsync()).State.ShouldBe(NoticeState.ByHand);
        (await ClaimAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Recipient_OfABusinessWithoutAnAddress_IsReachedByItsAccount()
    {
        var exporter = await _office.Data.ExporterAsync(e => e.Phone = "+6281234567890");
        var account = await _office.Data.UserAsync(Role.Exporter, exporter);
        var to = await _office.ActAsync<NoticeWriter, NoticeRecipient?>(null, n => n.RecipientAsync(exporter.Id, CancellationToken.None));
        to.ShouldBe(new NoticeRecipient(TestData.City, exporter.Name, account.Email, exporter.Phone, exporter.Id));
    }

    [Fact]
    public async Task Content_InTheDatabaseFile_IsUnreadable()
    {
        await _office.Data.NoticeAsync(new NoticeRecipient(TestData.City, "Kenari Nama", "kenari.alamat@contoh.test", "+6281298765432"), text: "kenari isi {0}");
        await _office.SqlAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var raw = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(_office.Storage.DatabaseFile, TestContext.Current.CancellationToken));
        raw.ShouldContain("example:1");
        foreach (var canary in new[] { "Kenari Nama", "kenari.alamat", "81298765432", "kenari isi" })
            raw.ShouldNotContain(canary);
        (await ClaimAsync())!.To.ShouldBe("kenari.alamat@contoh.test");
    }

    [Fact]
    public async Task Claim_OfAMailThatIsBeingSent_FindsNone()
    {
        await _office.Data.NoticeAsync();
        (await ClaimAsync()).ShouldNotBeNull();
        (await ClaimAsync()).ShouldBeNull();
        (await SingleAsync()).State.ShouldBe(NoticeState.Sending);
    }

    [Fact]
    public async Task Lease_ThatRanOut_IsUncertainUntilTheServerOrAPersonSays()
    {
        await _office.Data.NoticeAsync();
        var mail = (await ClaimAsync())!;
        _office.Clock.Advance(Outbox.Lease);
        await TidyAsync();
        (await SingleAsync()).State.ShouldBe(NoticeState.Sending);
        _office.Clock.Advance(TimeSpan.FromSeconds(1));
        await TidyAsync();
        (await SingleAsync()).State.ShouldBe(NoticeState.Uncertain);
        (await ClaimAsync()).ShouldBeNull();
        await SettleAsync(mail, Delivery.Accepted);
        (await SingleAsync()).State.ShouldBe(NoticeState.Sent);
    }

    [Fact]
    public async Task Settle_AfterAPersonDecided_ChangesNothing()
    {
        var staff = await _office.Data.UserAsync(Role.Staff);
        await _office.Data.NoticeAsync();
        var mail = (await ClaimAsync())!;
        _office.Clock.Advance(Outbox.Lease + TimeSpan.FromSeconds(1));
        await TidyAsync();
        var notice = await SingleAsync();
        (await ActAsync(staff, s => s.ResendAsync(notice.Id, notice.Version, CancellationToken.None))).Ok.ShouldBeTrue();
        await SettleAsync(mail, new Delivery(DeliveryResult.Refused, NoticeFailure.AddressRefused));
        (await SingleAsync()).State.ShouldBe(NoticeState.Waiting);
    }

    [Fact]
    public async Task Link_OverBeforeItsMailWasSent_IsNotSentAndForgotten()
    {
        await _office.Data.NoticeAsync(expiresAt: _office.Clock.Now().AddHours(1));
        _office.Clock.Advance(TimeSpan.FromHours(1));
        (await ClaimAsync()).ShouldBeNull();
        await TidyAsync();
        var notice = await SingleAsync();
        notice.State.ShouldBe(NoticeState.Lapsed);
        notice.Content.ShouldBeNull();
    }

    [Fact]
    public async Task Texts_OlderThanNinetyDays_AreForgotten_ThatTheyWereSentIsNot()
    {
        await _office.Data.NoticeAsync();
        await SettleAsync((await ClaimAsync())!, Delivery.Accepted);
        _office.Clock.Advance(Notice.Retention - TimeSpan.FromSeconds(1));
        await TidyAsync();
        (await SingleAsync()).Content.ShouldNotBeNull();
        _office.Clock.Advance(TimeSpan.FromSeconds(1));
        await TidyAsync();
        var notice = await SingleAsync();
        notice.Content.ShouldBeNull();
        notice.SentAt.ShouldBe(FixedClock.Start.UtcDateTime);
    }

    [Fact]
    public async Task Invitation_WithMail_IsWrittenWithTheAccountAndItsLinkForgottenOnceSent()
    {
        var admin = await _office.Data.UserAsync(Role.Admin);
        var invited = await _office.ActAsync<AccountService, LinkOutcome>(admin, accounts => accounts.InviteAsync(
            new NewAccount("Contoh Baru", EmailAddress.Parse("baru@contoh.test").Value, null, Role.Staff, TestData.City),
            mail: new LinkMail("https://contoh.test", Language.English), cancellationToken: CancellationToken.None));
        var mail = (await ClaimAsync())!;
        mail.To.ShouldBe("baru@contoh.test");
        mail.Text.ShouldContain("https://contoh.test" + invited.Link!.Path);
        mail.Text.ShouldContain("password");
        await SettleAsync(mail, Delivery.Accepted);
        (await SingleAsync()).Content.ShouldBeNull();
    }

    [Fact]
    public async Task Told_ByTwoAtOnce_IsNotedOnceAndLeavesATrace()
    {
        var staff = await _office.Data.UserAsync(Role.Staff);
        var notice = await _office.Data.NoticeAsync(new NoticeRecipient(TestData.City, "Tanpa Surel Contoh", null, null));
        for (var i = 0; i < 2; i++)
            (await ActAsync(staff, s => s.MarkToldAsync(notice.Id, notice.Version, CancellationToken.None))).Ok.ShouldBeTrue();
        (await SingleAsync()).ToldById.ShouldBe(staff.Id);
        (await _office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.NoticeTelling))).ShouldBe(1);
    }

    [Theory]
    [InlineData(NoticeState.Waiting)]
    [InlineData(NoticeState.Sending)]
    [InlineData(NoticeState.Sent)]
    public async Task Resend_OfAMailThatIsOnItsWayOrThere_NeverSendsASecond(NoticeState state)
    {
        var staff = await _office.Data.UserAsync(Role.Staff);
        var notice = await _office.Data.NoticeAsync();
        await _office.ReadAsync(db => db.Notices.ExecuteUpdateAsync(set => set.SetProperty(n => n.State, state)));
        await ActAsync(staff, s => s.ResendAsync(notice.Id, notice.Version, CancellationToken.None));
        (await SingleAsync()).State.ShouldBe(state);
    }

    private static Task TellAsync(IServiceProvider services, string key) => services.GetRequiredService<NoticeWriter>().TellAsync(
        new NoticeRecipient(TestData.City, "Pelamar Contoh", "pelamar@contoh.test", null), NoticeKind.ApplicationDecided,
        new Wording("Keputusan pendaftaran"), new Wording("Tidak ada"), key);

    private Task<ClaimedMail?> ClaimAsync() => _office.ActAsync<Outbox, ClaimedMail?>(null, outbox => outbox.ClaimAsync(CancellationToken.None));

    private Task SettleAsync(ClaimedMail mail, Delivery delivery) => _office.ActAsync<Outbox>(null, outbox => outbox.SettleAsync(mail, delivery, CancellationToken.None));

    private Task TidyAsync() => _office.ActAsync<Outbox>(null, async outbox =>
    {
        await outbox.TidyAsync(CancellationToken.None);
        await outbox.ForgetAsync(CancellationToken.None);
    });

    private Task<Outcome> ActAsync(UserAccount who, Func<NoticeService, Task<Outcome>> act) => _office.ActAsync(who, act);

    private Task<Notice> SingleAsync() => _office.ReadAsync(db => db.Notices.AsNoTracking().SingleAsync());
}
