using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Hosting.Mail;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Hosting.Mail;

/// <summary>From the outbox to a mail server that works, refuses, hangs up or isn't there: each mail once, and never a second by itself.</summary>
public sealed partial class MailDeliveryTests : IAsyncLifetime
{
    private readonly FakeMailServer _server = new();
    private TestDatabase _office = null!;
    private int _port;

    public async ValueTask InitializeAsync()
    {
        _port = _server.Port;
        _office = await TestDatabase.CreateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task FiftyMails_WithThreeWorkersAtOnce_GoOutOnceEach()
    {
        for (var i = 0; i < 50; i++)
            await _office.Data.NoticeAsync();
        var workers = Enumerable.Range(0, 3).Select(_ => Worker()).ToList();

        var sent = await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.StepAsync(CancellationToken.None))));

        sent.Sum().ShouldBe(50);
        _server.Mails.Count.ShouldBe(50);
        _server.Mails.Select(IdOf).Distinct().Count().ShouldBe(50);
        _server.Recipients.Distinct().Count().ShouldBe(50);
        (await _office.ReadAsync(db => db.Notices.CountAsync(n => n.State == NoticeState.Sent && n.Tries == 1))).ShouldBe(50);
    }

    [Fact]
    public async Task Mail_AsTheServerGetsIt_CarriesSubjectTextAndAStableId()
    {
        var notice = await _office.Data.NoticeAsync(text: "Selamat – Anda diterima ({0}).\n.satu titik di depan");
        await StepAsync();

        var mail = _server.Mails.ShouldHaveSingleItem();
        IdOf(mail).ShouldBe($"{notice.Id:N}@contoh.test");
        mail.ShouldContain("Subject: Keputusan pendaftaran\r\n");
        mail.ShouldContain("Auto-Submitted: auto-generated\r\n");
        mail.ShouldContain("Selamat =E2=80=93 Anda diterima (1).");
        mail.ShouldContain(".satu titik di depan");
    }

    [Theory]
    [InlineData("MAIL", "421 busy", NoticeState.Waiting, NoticeFailure.ServerBusy)]
    [InlineData("MAIL", "530 authenticate first", NoticeState.Waiting, NoticeFailure.ServerRefusesUs)]
    [InlineData("RCPT", "451 later", NoticeState.Waiting, NoticeFailure.ServerBusy)]
    [InlineData("RCPT", "550 no such user", NoticeState.Failed, NoticeFailure.AddressRefused)]
    [InlineData("RCPT", FakeMailServer.HangUp, NoticeState.Waiting, NoticeFailure.ServerUnreachable)]
    [InlineData("DATA", FakeMailServer.HangUp, NoticeState.Waiting, NoticeFailure.ServerUnreachable)]
    [InlineData(".", "452 disk full", NoticeState.Waiting, NoticeFailure.ServerBusy)]
    [InlineData(".", "554 spam", NoticeState.Failed, NoticeFailure.MessageRefused)]
    [InlineData(".", FakeMailServer.HangUp, NoticeState.Uncertain, null)]
    public async Task Answer_OfTheServer_DecidesWhatBecomesOfTheMail(string command, string reply, NoticeState state, NoticeFailure? failure)
    {
        _server.Replies[command] = reply;
        await _office.Data.NoticeAsync();
        await StepAsync();

        var notice = await SingleAsync();
        (notice.State, notice.Failure).ShouldBe((state, failure));
        notice.Tries.ShouldBe(1);
    }

    [Fact]
    public async Task Mail_RefusedForNow_IsTriedAgainLaterAndNotEarlier()
    {
        _server.Replies["RCPT"] = "451 later";
        await _office.Data.NoticeAsync();
        await StepAsync();
        _server.Replies.Clear();
        _office.Clock.Advance(Outbox.Delays[0] - TimeSpan.FromSeconds(1));
        (await StepAsync()).ShouldBe(0);
        _office.Clock.Advance(TimeSpan.FromSeconds(1));
        (await StepAsync()).ShouldBe(1);
        var notice = await SingleAsync();
        (notice.State, notice.Tries, notice.Failure).ShouldBe((NoticeState.Sent, 2, null));
        _server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Mail_WithNobodyListening_IsGivenUpAfterTheLastDelay()
    {
        await using (var gone = new FakeMailServer())
            _port = gone.Port;
        await _office.Data.NoticeAsync();
        foreach (var delay in Outbox.Delays)
        {
            (await StepAsync()).ShouldBe(1);
            (await SingleAsync()).State.ShouldBe(NoticeState.Waiting);
            _office.Clock.Advance(delay);
        }

        await StepAsync();
        var notice = await SingleAsync();
        (notice.State, notice.Failure).ShouldBe((NoticeState.Failed, NoticeFailure.ServerUnreachable));
        _office.Clock.Advance(TimeSpan.FromDays(7));
        (await StepAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Mail_ThatMayHaveArrived_GoesOutAgainOnlyWhenAPersonSaysSo()
    {
        _server.Replies["."] = FakeMailServer.HangUp;
        var staff = await _office.Data.UserAsync(Role.Staff);
        await _office.Data.NoticeAsync();
        await StepAsync();
        _server.Replies.Clear();
        _office.Clock.Advance(TimeSpan.FromDays(7));
        (await StepAsync()).ShouldBe(0);
        _server.Mails.Count.ShouldBe(1);

        var notice = await SingleAsync();
        for (var click = 0; click < 2; click++)
            await _office.ActAsync<NoticeService, Outcome>(staff, s => s.ResendAsync(notice.Id, notice.Version, CancellationToken.None));
        await StepAsync();
        await StepAsync();
        _server.Mails.Select(IdOf).ShouldBe([$"{notice.Id:N}@contoh.test", $"{notice.Id:N}@contoh.test"]);
        (await SingleAsync()).State.ShouldBe(NoticeState.Sent);
    }

    [Fact]
    public async Task Worker_ThatDiedWhileSending_LeavesAMailThatNobodySendsAgain()
    {
        await _office.Data.NoticeAsync();
        await _office.ActAsync<Outbox, ClaimedMail?>(null, outbox => outbox.ClaimAsync(CancellationToken.None));
        _office.Clock.Advance(Outbox.Lease + TimeSpan.FromSeconds(1));
        (await StepAsync()).ShouldBe(0);
        _office.Clock.Advance(TimeSpan.FromDays(1));
        (await StepAsync()).ShouldBe(0);
        (await SingleAsync()).State.ShouldBe(NoticeState.Uncertain);
        _server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Installation_WithoutAMailServer_HandsWhatWaitsToPeople()
    {
        await _office.Data.NoticeAsync();
        await Worker(isOpen: false).StepAsync(CancellationToken.None);
        (await SingleAsync()).State.ShouldBe(NoticeState.ByHand);
    }

    private static string IdOf(string mail) => MessageId().Match(mail).Groups[1].Value;

    private Task<int> StepAsync() => Worker().StepAsync(CancellationToken.None);

    private MailDelivery Worker(bool isOpen = true)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = _port.ToString(CultureInfo.InvariantCulture),
            ["Smtp:Tls"] = "false",
            ["Smtp:From"] = "ekspor@contoh.test",
            ["Data:Directory"] = _office.Storage.Folder,
        }).Build();
        return new MailDelivery(
            _office.Services.GetRequiredService<IServiceScopeFactory>(),
            new MailSender(configuration, new DataFolder(configuration, new HostingEnvironment()), NullLogger<MailSender>.Instance),
            new MailRoute(isOpen), _office.Clock, NullLogger<MailDelivery>.Instance);
    }

    private Task<Notice> SingleAsync() => _office.ReadAsync(db => db.Notices.AsNoTracking().SingleAsync());

    [GeneratedRegex("^Message-ID: <([^>]+)>\r$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
