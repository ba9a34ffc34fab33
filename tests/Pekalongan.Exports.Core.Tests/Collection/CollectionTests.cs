using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Collection;

/// <summary>The monthly round of asking: its list, its answers, and how many had answered when.</summary>
public sealed class CollectionTests : IAsyncLifetime
{
    private const int October = 202610;

    private static readonly DateOnly November21 = new(2026, 11, 21);

    private TestDatabase _office = null!;
    private UserAccount _staff = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await TestDatabase.CreateAsync();
        _staff = await _office.Data.UserAsync(Role.Staff);
    }

    public async ValueTask DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task Open_Round_ListsWhoExportsAndLeavesOutWhoDoesNot()
    {
        var declared = await _office.Data.ExporterAsync(e => e.DeclaredExport = DeclaredExport.Since);
        var shipped = await _office.Data.ExporterAsync();
        await _office.Data.VerifiedAsync(shipped, new DateOnly(2026, 3, 1));
        var stated = await _office.Data.ExporterAsync();
        await _office.Data.StatementAsync(stated, 202608, change: s => s.Status = StatementStatus.Verified);
        var longAgo = await _office.Data.ExporterAsync();
        await _office.Data.VerifiedAsync(longAgo, new DateOnly(2025, 10, 31));
        await _office.Data.ExporterAsync(e => (e.DeclaredExport, e.ErasedAt) = (DeclaredExport.Since, _office.Clock.Now()));
        await _office.Data.ExporterAsync();

        (await OpenAsync()).ShouldBe(Outcome.Done);

        (await ListedAsync()).ShouldBe([declared.Id, shipped.Id, stated.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Open_TwiceAtOnce_MakesOneRoundAndListsNobodyTwice()
    {
        for (var i = 0; i < 3; i++)
            await _office.Data.ExporterAsync(e => e.DeclaredExport = DeclaredExport.Since);

        var outcomes = await Task.WhenAll(OpenAsync(), OpenAsync(), OpenAsync());

        outcomes.ShouldAllBe(o => o.Ok);
        (await _office.ReadAsync(db => db.CollectionRounds.CountAsync())).ShouldBe(1);
        (await ListedAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Open_MonthThatIsNotOver_IsRefused() =>
        (await ActAsync(service => service.OpenAsync(TestData.City, 202611, Cancel))).Kind.ShouldBe(OutcomeKind.Refused);

    [Fact]
    public async Task TakenOff_Exporter_StaysOffUntilItExportsAgain()
    {
        var exporter = await _office.Data.ExporterAsync(e => e.DeclaredExport = DeclaredExport.Since);
        var round = await _office.Data.RoundAsync(202609, exporter);
        (await TakeOffAsync(round.Items[0].Id)).ShouldBe(Outcome.Done);
        (await TakeOffAsync(round.Items[0].Id)).ShouldBe(Outcome.Done);

        await OpenAsync();
        (await ListedAsync()).ShouldBeEmpty();

        await _office.Data.SubmittedAsync(exporter, new DateOnly(2026, 10, 3));
        await OpenAsync();
        (await ListedAsync()).ShouldBe([exporter.Id]);
        (await _office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CollectionListing))).ShouldBe(1);
    }

    [Fact]
    public async Task Answer_ThatContradictsWhatIsOnFile_IsRefused()
    {
        var (silent, active) = (await _office.Data.ExporterAsync(), await _office.Data.ExporterAsync());
        await _office.Data.SubmittedAsync(active, new DateOnly(2026, 10, 5));
        var round = await _office.Data.RoundAsync(October, silent, active);

        (await AnswerAsync(round.Items[0].Id, CollectionAnswerKind.Reported)).Kind.ShouldBe(OutcomeKind.Refused);
        (await AnswerAsync(round.Items[1].Id, CollectionAnswerKind.Nothing)).Kind.ShouldBe(OutcomeKind.Refused);
        (await AnswerAsync(round.Items[0].Id, CollectionAnswerKind.Nothing)).ShouldBe(Outcome.Done);
        (await AnswerAsync(round.Items[1].Id, CollectionAnswerKind.Reported)).ShouldBe(Outcome.Done);
        (await CollectedAsync()).Latest.ShouldBe(new MonthCollected(October, 2, 2));
    }

    [Fact]
    public async Task Answer_SentTwiceAlsoAtOnce_IsKeptOnce()
    {
        var round = await _office.Data.RoundAsync(October, await _office.Data.ExporterAsync());
        var item = round.Items[0].Id;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AnswerAsync(item, CollectionAnswerKind.Nothing)));

        outcomes.ShouldAllBe(o => o.Ok);
        (await AnswersAsync(item)).ShouldHaveSingleItem();
        (await _office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CollectionAnswering))).ShouldBe(1);
    }

    [Fact]
    public async Task Answer_OnAFormOpenedBeforeAnother_IsStale()
    {
        var round = await _office.Data.RoundAsync(October, await _office.Data.ExporterAsync());
        var item = round.Items[0].Id;
        await AnswerAsync(item, CollectionAnswerKind.Nothing);

        (await AnswerAsync(item, CollectionAnswerKind.Unreachable)).ShouldBe(Outcome.StaleByOwnHand);
        var seen = (await AnswersAsync(item))[0].Id;
        (await AnswerAsync(item, CollectionAnswerKind.Reopened, seen)).ShouldBe(Outcome.Done);
        (await AnswersAsync(item)).Select(a => a.At).ShouldBeUnique("the latest one counts");
    }

    [Fact]
    public async Task Log_CallSentTwice_IsOneCallAndOneAnswer()
    {
        var exporter = await _office.Data.ExporterAsync();
        var item = (await _office.Data.RoundAsync(October, exporter)).Items[0].Id;
        var key = Guid.NewGuid();

        (await LogAsync(item, key, CollectionAnswerKind.Unreachable)).ShouldBe(Outcome.Done);
        var seen = (await AnswersAsync(item))[0].Id;
        await AnswerAsync(item, CollectionAnswerKind.Reopened, seen);
        (await LogAsync(item, key, CollectionAnswerKind.Unreachable)).ShouldBe(Outcome.Done);

        (await _office.ReadAsync(db => db.Contacts.CountAsync())).ShouldBe(1);
        (await AnswersAsync(item))[0].Kind.ShouldBe(CollectionAnswerKind.Reopened, "a retry answers nothing anew");
    }

    [Fact]
    public async Task Answer_ByAnExporter_IsForItsOwnMonthOnly()
    {
        var (own, other) = (await _office.Data.ExporterAsync(), await _office.Data.ExporterAsync());
        var round = await _office.Data.RoundAsync(October, own, other);
        var account = await _office.Data.UserAsync(Role.Exporter, own);

        (await AnswerAsync(round.Items[1].Id, CollectionAnswerKind.Nothing, by: account)).ShouldBe(Outcome.NotFound);
        (await AnswerAsync(round.Items[0].Id, CollectionAnswerKind.Nothing, by: account)).ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Completeness_BeforeAnybodyWasAsked_IsNotKnown()
    {
        await _office.Data.ExporterAsync();

        (await CollectedAsync()).ShouldBe(Collected.Nothing);
    }

    [Fact]
    public async Task Completeness_NamesMonthsThatAreKnownInPartOrNotAtAll()
    {
        var (first, second) = (await _office.Data.ExporterAsync(), await _office.Data.ExporterAsync());
        await AnswerAsync((await _office.Data.RoundAsync(202607, first, second)).Items[0].Id, CollectionAnswerKind.Nothing);
        await _office.Data.RoundAsync(202609, first);
        await AnswerAsync((await _office.Data.RoundAsync(October, first, second)).Items[1].Id, CollectionAnswerKind.Nothing);

        var collected = await CollectedAsync();

        collected.Latest.ShouldBe(new MonthCollected(October, 1, 2));
        collected.Incomplete.ShouldBe([new MonthCollected(202607, 1, 2), new MonthCollected(202609, 0, 1)]);
        collected.NotAsked.Select(m => m.Iso).ShouldBe(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-08"]);
        (await CollectedAsync(new DateOnly(2026, 10, 30))).Latest.ShouldBe(new MonthCollected(202609, 0, 1));
        (await CollectedAsync(new DateOnly(2027, 1, 15))).NotAsked.ShouldBeEmpty("no month of that year is over");
    }

    private Task<Outcome> OpenAsync() => ActAsync(service => service.OpenAsync(TestData.City, October, Cancel));

    private Task<Outcome> TakeOffAsync(Guid item) => ActAsync(service => service.TakeOffAsync(item, TestData.City, "Usaha tutup", Cancel));

    private Task<Outcome> ActAsync(Func<CollectionService, Task<Outcome>> act) => _office.ActAsync(_staff, act);

    private Task<Outcome> AnswerAsync(Guid item, CollectionAnswerKind kind, Guid? seen = null, UserAccount? by = null) =>
        _office.ActAsync<CollectionAnswers, Outcome>(by ?? _staff, answers => answers.AnswerAsync(
            item, TestData.City, new CollectionReply(kind, by is null ? EntrySource.Telephone : EntrySource.Portal, null), seen, Cancel));

    private Task<Outcome> LogAsync(Guid item, Guid key, CollectionAnswerKind kind) =>
        _office.ActAsync<CollectionAnswers, Outcome>(_staff, answers => answers.LogAsync(
            item, TestData.City, new CollectionReply(kind, EntrySource.Telephone, null), null,
            (exporter, month) => new ContactEntry
            {
                ExporterId = exporter, Purpose = ContactPurpose.Collection, Month = month, Way = ContactWay.Telephone, Reached = false, Key = key,
            }, Cancel));

    private Task<Collected> CollectedAsync(DateOnly? asOf = null) => _office.ActAsync<CollectionReader, Collected>(
        null, reader => reader.CompletenessAsync(TestData.City, asOf ?? November21, KnownAt.EndOf(November21.AddYears(1)), Cancel));

    private Task<List<Guid>> ListedAsync() => _office.ReadAsync(db => db.CollectionRounds.Where(r => r.Month == October)
        .SelectMany(r => r.Items).Where(i => i.RemovedAt == null).Select(i => i.ExporterId).ToListAsync());

    private Task<List<CollectionAnswer>> AnswersAsync(Guid item) => _office.ReadAsync(db => db.CollectionItems.Where(i => i.Id == item)
        .SelectMany(i => i.Answers).OrderByDescending(a => a.At).ToListAsync());
}
