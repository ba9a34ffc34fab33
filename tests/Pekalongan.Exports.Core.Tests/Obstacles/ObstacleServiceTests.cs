using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Obstacles;

public sealed class ObstacleServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_SentTwice_OpensOne_AndNumbersCountUp()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var key = Guid.NewGuid();

        var first = await desk.OpenCaseAsync(desk.Account, key);
        var again = await desk.OpenCaseAsync(desk.Account, key);
        var other = await desk.OpenCaseAsync(desk.Staff, Guid.NewGuid());

        again.ShouldBe(first);
        (await office.ReadAsync(db => db.ObstacleCases.OrderBy(c => c.Number).Select(c => new { c.Number, c.Source }).ToListAsync(Cancel)))
            .ShouldBe([new { Number = 1, Source = EntrySource.Portal }, new { Number = 2, Source = EntrySource.Telephone }]);
        (await desk.ReadAsync(other.Id)).Messages.ShouldHaveSingleItem().IsAnswer.ShouldBeFalse("staff write down what the business said");
    }

    [Fact]
    public async Task Open_AtTheSameMoment_GivesEachItsNumber()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var key = Guid.NewGuid();

        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => desk.OpenCaseAsync(desk.Account, i < 2 ? key : Guid.NewGuid()))));

        opened.ShouldAllBe(o => o.Outcome.Ok);
        (await office.ReadAsync(db => db.ObstacleCases.Select(c => c.Number).OrderBy(n => n).ToListAsync(Cancel))).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task Open_ForAnotherBusiness_OrAboutItsShipment_IsRefused()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var other = await office.Data.ExporterAsync();
        var shipment = await office.Data.SubmittedAsync(other, new DateOnly(2026, 11, 2));

        (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid(), o => o with { ExporterId = other.Id })).Outcome.ShouldBe(Outcome.NotFound);
        (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid(), o => o with { ShipmentId = shipment.Id })).Outcome.Field.ShouldBe("ShipmentId");
        (await desk.OpenCaseAsync(desk.Staff, Guid.NewGuid(), o => o with { Source = EntrySource.Portal })).Outcome.Field.ShouldBe("Source");
        (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid(), o => o with { Entry = o.Entry with { Files = [new Upload("a.pdf", "<html>"u8.ToArray())] } })).Outcome.Field.ShouldBe("Files");
        (await office.ReadAsync(db => db.ObstacleCases.CountAsync(Cancel))).ShouldBe(0);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CaseOpening, Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task EveryAct_SentTwice_IsDoneOnce_AndTellsTheBusinessOnce()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid())).Id;
        var (answer, handover, last, why) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        foreach (var act in new Func<Guid, Task<Outcome>>[]
        {
            version => desk.WriteAsync(desk.Staff, id, version, answer),
            version => desk.HandOverAsync(id, version, handover),
            version => desk.ReplyAsync(id, version, handover),
            version => desk.CloseAsync(id, version, last),
            version => desk.ReopenAsync(desk.Account, id, version, why),
        })
        {
            office.Clock.Advance(TimeSpan.FromMinutes(1));
            var version = (await desk.ReadAsync(id)).Version;
            (await act(version)).ShouldBe(Outcome.Done);
            (await act(version)).ShouldBe(Outcome.Done);
        }

        var row = await desk.ReadAsync(id);
        (row.Status, row.Messages.Count, row.Handovers.Count, row.ClosedAt, row.Outcome).ShouldBe((ObstacleStatus.Open, 5, 1, null, null));
        (await office.ReadAsync(db => db.Notices.OrderBy(n => n.CreatedAt).Select(n => n.Kind).ToListAsync(Cancel)))
            .ShouldBe([NoticeKind.CaseAnswered, NoticeKind.CaseHandedOver, NoticeKind.CaseReplied, NoticeKind.CaseClosed]);
        (await office.ReadAsync(db => db.AuditProcesses.Where(p => p.UserId != null).OrderBy(p => p.At).Select(p => p.Kind).ToListAsync(Cancel))).ShouldBe(
            [ProcessKind.CaseOpening, ProcessKind.CaseAnswering, ProcessKind.CaseHandingOver, ProcessKind.CaseReplyRecording, ProcessKind.CaseClosing, ProcessKind.CaseReopening]);
    }

    [Fact]
    public async Task Trail_OfACase_TellsTheBusinessItsActsAndNeverItsWords()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid())).Id;
        var handover = Guid.NewGuid();
        await desk.HandOverAsync(id, (await desk.ReadAsync(id)).Version, handover);
        await desk.ReplyAsync(id, (await desk.ReadAsync(id)).Version, handover);
        await desk.CloseAsync(id, (await desk.ReadAsync(id)).Version);

        var events = await office.ReadAsync(db => db.AuditProcesses.Where(p => p.UserId != null).SelectMany(p => p.Events).AsNoTracking().ToListAsync(Cancel));

        events.ShouldNotBeEmpty();
        events.ShouldAllBe(e => e.RootId == desk.Melati.Id.ToString());
        events.ShouldAllBe(e => !e.Changes.Contains("Rahasia", StringComparison.Ordinal) && !e.Changes.Contains("tertahan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FromExporter_WrittenByStaff_WaitsForTheOffice()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.OpenCaseAsync(desk.Staff, Guid.NewGuid())).Id;
        await desk.WriteAsync(desk.Staff, id, (await desk.ReadAsync(id)).Version);

        await desk.WriteAsync(desk.Staff, id, (await desk.ReadAsync(id)).Version, isFromExporter: true);

        var row = await desk.ReadAsync(id);
        (row.Status, row.Messages.Count(m => m.IsAnswer)).ShouldBe((ObstacleStatus.Open, 1));
        (await office.ReadAsync(db => db.Notices.CountAsync(Cancel))).ShouldBe(1, "only an answer is told");
    }

    [Fact]
    public async Task Waiting_OfWhoWritesAgain_RunsFromTheFirstUnansweredWords()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid())).Id;
        await NextAsync(desk.Staff);
        await NextAsync(desk.Account);
        var since = office.Clock.Now();
        await NextAsync(desk.Account);

        (await office.ReadAsync(db => db.ObstacleCases.WithWaiting().Select(w => w.Since).SingleAsync(Cancel))).ShouldBe(since);

        async Task NextAsync(UserAccount who)
        {
            office.Clock.Advance(TimeSpan.FromHours(1));
            (await desk.WriteAsync(who, id, (await desk.ReadAsync(id)).Version)).ShouldBe(Outcome.Done);
        }
    }

    [Fact]
    public async Task Days_OutOfOrder_AreRefusedBesideTheirField()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid())).Id;
        var (today, handover) = (JakartaTime.Today(office.Clock), Guid.NewGuid());
        var version = (await desk.ReadAsync(id)).Version;

        (await desk.HandOverAsync(id, version, day: today.AddDays(1))).Field.ShouldBe("HandedOn");
        (await desk.HandOverAsync(id, version, day: today.AddDays(-1))).Field.ShouldBe("HandedOn");
        (await desk.HandOverAsync(id, version, handover)).ShouldBe(Outcome.Done);
        version = (await desk.ReadAsync(id)).Version;
        (await desk.ReplyAsync(id, version, handover, today.AddDays(-1))).Field.ShouldBe("RepliedOn");
        (await desk.ReplyAsync(id, version, Guid.NewGuid())).ShouldBe(Outcome.NotFound);
        (await desk.ReplyAsync(id, version, handover)).ShouldBe(Outcome.Done);
        (await desk.ReplyAsync(id, version, handover, reply: "Lain")).Kind.ShouldBe(OutcomeKind.Refused, "a reply stays as written");
    }

    [Fact]
    public async Task Reopen_LongAfterTheEnd_AsksForACaseOfItsOwn()
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid())).Id;
        await desk.CloseAsync(id, (await desk.ReadAsync(id)).Version);
        var version = (await desk.ReadAsync(id)).Version;

        office.Clock.Advance(TimeSpan.FromDays(ObstacleMoves.ReopeningDays + 1));
        (await desk.ReopenAsync(desk.Account, id, version)).Problem!.ToString().ShouldContain("buka kendala baru");
    }
}
