using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>Monthly statements on the way.</summary>
internal sealed partial class ShipmentWalk
{
    private readonly List<Guid> _statements = [];

    /// <summary>Somebody tells of a whole month, sometimes the same form twice, sometimes again for a month that has a statement.</summary>
    private async Task StateAsync(byte which, byte how)
    {
        var (exporter, key) = (which % 2 == 0 ? desk.Melati : desk.Kenanga, Guid.NewGuid());
        var month = YearMonth.Of(Today.AddMonths(-1 - how % 14));
        var entry = new StatementEntry
        {
            Channel = ExportChannel.OwnName,
            Source = how % 2 == 0 ? EntrySource.Telephone : EntrySource.ESka,
            Lines = [.. Enumerable.Range(0, how % 3 + 1).Select(i => Stated(which + i, how, i))],
        };
        var first = await SubmitAsync(exporter, month, entry, key);
        if (how % 3 == 0)
            (await SubmitAsync(exporter, month, entry, key)).ShouldBe(first);
        reach.Note(WalkAct.Stated, first.Outcome.Ok);
        if (first.Outcome.Ok)
            _statements.Add(first.Id);
    }

    private static StatementLineEntry Stated(int which, byte how, int i) => new(
        which % 2 == 0 ? "sarung_batik" : "surimi", i switch { 0 => "MY", 1 => "JP", _ => "SG" }, new Weight(how * 3_000),
        Currency.Of(i == 1 ? "JPY" : which % 9 == 0 ? "EUR" : "USD"), 900_000 + how * 40_001L);

    private Task<StartedDraft> SubmitAsync(Exporter exporter, int month, StatementEntry entry, Guid key) => Office.ActAsync<StatementService, StartedDraft>(
        desk.Staff, s => s.SubmitAsync(TestData.City, exporter.Id, month, entry, key, default));

    private async Task DecideStatementAsync(byte which, byte how)
    {
        var meant = how % 3 == 1 && how % 2 == 0 ? StatementStatus.Verified : StatementStatus.Submitted;
        var waiting = await Office.ReadAsync(db => db.MonthlyStatements.Where(s => s.Status == meant).Select(s => s.Id).ToHashSetAsync());
        if (Pick(_statements, waiting, which) is not { } id)
            return;
        var before = await ReadStatementAsync(id);
        var who = how % 7 == 0 ? desk.Staff : how % 2 == 0 ? desk.Verifier : desk.SecondVerifier;
        var first = await DecideAsync(who, id, before.Version, how);
        if (how % 3 == 0)
            await DecideAsync(who, id, before.Version, how);
        var after = await ReadStatementAsync(id);
        if (who == desk.Staff)
            (first.Kind, after.Status).ShouldBe((OutcomeKind.Refused, before.Status), "maker is never checker");
        reach.Note(WalkAct.StatementVerified, after.Status != before.Status && after.Status == StatementStatus.Verified);
        reach.Note(WalkAct.StatementReturned, after.Status != before.Status && after.Status == StatementStatus.Returned);
        reach.Note(WalkAct.StatementVoided, after.Status != before.Status && after.Status == StatementStatus.Voided);
        if (after.Status == StatementStatus.Returned && how % 2 == 0)
            await Office.ActAsync<StatementService, Outcome>(desk.Staff, s => s.SubmitAgainAsync(
                TestData.City, id, after.Version,
                new StatementEntry { Channel = ExportChannel.Courier, Source = EntrySource.Visit, Lines = [Stated(which, (byte)(how / 2), 0)] }, default));
    }

    private async Task VerifyStatementsAsync()
    {
        var waiting = await Office.ReadAsync(db => db.MonthlyStatements.AsNoTracking().Where(s => s.Status == StatementStatus.Submitted).OrderBy(s => s.Id).ToListAsync());
        foreach (var statement in waiting)
            reach.Note(WalkAct.StatementVerified, (await Office.ActAsync<StatementVerification, Outcome>(
                desk.SecondVerifier, s => s.VerifyAsync(TestData.City, statement.Id, statement.Version, default))).Ok);
    }

    private Task<Outcome> DecideAsync(UserAccount who, Guid id, Guid version, byte how) => Office.ActAsync<StatementVerification, Outcome>(who, s => (how % 3) switch
    {
        0 => s.ReturnAsync(TestData.City, id, version, "Jumlahnya tidak sama dengan e-SKA", default),
        1 => s.VoidAsync(TestData.City, id, version, "Dibatalkan eksportir", default),
        _ => s.VerifyAsync(TestData.City, id, version, default),
    });

    private Task<MonthlyStatement> ReadStatementAsync(Guid id) => Office.ReadAsync(db => db.MonthlyStatements.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.Id == id));
}
