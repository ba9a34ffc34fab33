using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public sealed class TargetServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approve_ByASecondPerson_MakesTheNextVersionWithItsTrail()
    {
        await using var office = await TestDatabase.CreateAsync();
        var before = await office.Data.TargetAsync(2026, usd: 14_000_000);
        var proposal = await office.Data.ProposalAsync(2026, 14_800_000, isSplit: true);
        var official = await office.Data.UserAsync(Role.Official);

        (await ApproveAsync(office, official, proposal)).ShouldBe(Outcome.Done);
        (await ApproveAsync(office, official, proposal)).ShouldBe(Outcome.Done, "a double tap approves once");

        var versions = await office.ReadAsync(db => db.Targets.Where(t => t.ScopeCode == TestData.City && t.Year == 2026).OrderBy(t => t.VersionNumber).ToListAsync());
        versions.Select(t => (t.VersionNumber, t.UsdCents)).ShouldBe([(before.VersionNumber, 1_400_000_000), (2, 1_480_000_000)]);
        QuarterSplit.Of(versions[1]).ShouldNotBeNull().ShouldAllBe(q => q == new Usd(370_000_000));
        versions[1].KnownFrom.ShouldBe(new DateOnly(2026, 11, 21));
        var kept = await office.ReadAsync(db => db.TargetProposals.SingleAsync());
        (kept.Status, kept.TargetId, kept.DecidedById).ShouldBe((ProposalStatus.Approved, versions[1].Id, official.Id));
        var process = await office.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.TargetApproving));
        process.Events.Select(e => e.Subject).ShouldBe([nameof(TargetProposal), nameof(ExportTarget)], ignoreOrder: true);
        (await office.ActAsync<FigureCheck, string?>(null, check => check.FindChangedAsync(Cancel))).ShouldBeNull();
    }

    [Fact]
    public async Task Decide_ByWhoProposedIt_IsRefusedWhateverTheRole()
    {
        await using var office = await TestDatabase.CreateAsync();
        var maker = await office.Data.UserAsync(Role.Staff);
        var proposal = await office.Data.ProposalAsync(2026, 14_800_000, maker);
        await office.SqlAsync("UPDATE Users SET Role = 'Official'");

        (await ApproveAsync(office, maker, proposal)).Problem.ShouldBe(TargetDecisions.OwnProposal);
        (await RefuseAsync(office, maker, proposal)).Problem.ShouldBe(TargetDecisions.OwnProposal);

        (await office.ReadAsync(db => db.TargetProposals.SingleAsync())).Status.ShouldBe(ProposalStatus.Waiting);
        (await office.ReadAsync(db => db.Targets.AnyAsync(t => t.Year == 2026))).ShouldBeFalse();
    }

    [Fact]
    public async Task Decide_TwoAtOnce_DecidesOnce()
    {
        await using var office = await TestDatabase.CreateAsync();
        var proposal = await office.Data.ProposalAsync(2026, 14_800_000);
        var (one, other) = (await office.Data.UserAsync(Role.Official), await office.Data.UserAsync(Role.Official));

        var outcomes = await Task.WhenAll(Task.Run(() => ApproveAsync(office, one, proposal)), Task.Run(() => RefuseAsync(office, other, proposal)));

        outcomes.Select(o => o.Kind).ShouldBe([OutcomeKind.Done, OutcomeKind.Stale], ignoreOrder: true);
        var kept = await office.ReadAsync(db => db.TargetProposals.SingleAsync());
        (kept.Status == ProposalStatus.Approved).ShouldBe(outcomes[0].Ok);
        (await office.ReadAsync(db => db.Targets.CountAsync(t => t.Year == 2026))).ShouldBe(outcomes[0].Ok ? 1 : 0);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.TargetApproving || p.Kind == ProcessKind.TargetRefusing))).ShouldBe(1);
    }

    [Fact]
    public async Task Decide_OfWhatIsNoLongerAsItWasShown_IsStale()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (maker, official) = (await office.Data.UserAsync(Role.Staff), await office.Data.UserAsync(Role.Official));
        var proposal = await office.Data.ProposalAsync(2026, 14_800_000, maker);

        (await office.ActAsync<TargetDecisions, Outcome>(official, d => d.ApproveAsync(TestData.City, proposal.Id, Guid.NewGuid(), "Contoh", Cancel)))
            .ShouldBe(Outcome.Stale);
        (await office.ActAsync<TargetDecisions, Outcome>(official, d => d.ApproveAsync(TestData.Province, proposal.Id, proposal.Version, "Contoh", Cancel)))
            .ShouldBe(Outcome.NotFound);
        (await WithdrawAsync(office, official, proposal)).ShouldBe(Outcome.NotFound, "only who proposed it takes it back");
        (await WithdrawAsync(office, maker, proposal)).ShouldBe(Outcome.Done);
        (await WithdrawAsync(office, maker, proposal)).ShouldBe(Outcome.Done);
        (await ApproveAsync(office, official, proposal)).Problem!.In(Language.Indonesian).ShouldBe("Usulan ini sudah ditarik pengusul; tidak ada lagi yang dapat diputuskan");
    }

    [Fact]
    public async Task Propose_ASecondOneOfAYear_WaitsForTheFirst()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var entry = Entry(2027, 15_000_000);

        (await ProposeAsync(office, staff, entry)).ShouldBe(Outcome.Done);
        (await ProposeAsync(office, staff, entry)).ShouldBe(Outcome.Done, "the same form twice");
        (await ProposeAsync(office, staff, Entry(2027, 16_000_000))).Problem!.In(Language.Indonesian).ShouldContain("masih menunggu keputusan");
        (await ProposeAsync(office, staff, Entry(2028, 16_000_000))).ShouldBe(Outcome.Done);

        (await office.ReadAsync(db => db.TargetProposals.CountAsync())).ShouldBe(2);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.TargetProposing))).ShouldBe(2);
    }

    [Fact]
    public async Task Propose_WhatMakesNoSense_IsRefusedAtItsField()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var good = Entry(2027, 15_000_000);
        (TargetEntry Entry, string Field)[] bad =
        [
            (Entry(1999, 15_000_000), "Year"), (Entry(2037, 15_000_000), "Year"),
            (good with { Population = TargetPopulation.NotStated }, "Population"),
            (good with { Quarters = [new Usd(1), null, null, null] }, "Quarter1"),
            (good with { EffectiveFrom = new DateOnly(2025, 12, 31) }, "EffectiveFrom"),
            (good with { EffectiveFrom = new DateOnly(2028, 1, 1) }, "EffectiveFrom"),
        ];

        foreach (var (entry, field) in bad)
        {
            var outcome = await ProposeAsync(office, staff, entry);
            (outcome.Kind, outcome.Field).ShouldBe((OutcomeKind.Refused, field));
        }

        (await office.ReadAsync(db => db.TargetProposals.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Doubts_OfAValueFarFromTheLastTarget_AskAboutTheUnit()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.TargetAsync(2026, usd: 14_000_000);

        (await DoubtsAsync(office, Entry(2027, 15_000))).ShouldHaveSingleItem().In(Language.Indonesian).ShouldContain("Periksa angka dan satuannya");
        (await DoubtsAsync(office, Entry(2027, 15_000_000))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Target_AskedAsKnownEarlierOrAsOfAnEarlierDay_IsTheVersionOfThen()
    {
        await using var office = await TestDatabase.CreateAsync();
        office.Clock.SetDay(2026, 1, 12);
        await office.Data.TargetAsync(2026, usd: 14_000_000);
        office.Clock.SetDay(2026, 7, 6);
        var before = office.Clock.Now().AddMinutes(-1);
        await office.Data.ApprovedTargetAsync(2026, 14_800_000, from: new DateOnly(2026, 7, 1));
        office.Clock.SetDay(2026, 11, 21);
        await office.Data.ApprovedTargetAsync(2026, 16_000_000, from: new DateOnly(2026, 12, 1));
        var now = KnownAt.Today(office.Clock);

        (await TargetAsync(office, new DateOnly(2026, 9, 30), KnownAt.EndOf(new DateOnly(2026, 7, 5)))).ShouldBe(14_000_000);
        (await TargetAsync(office, new DateOnly(2026, 9, 30), new KnownAt(before))).ShouldBe(14_000_000, "it was approved later that day");
        (await TargetAsync(office, new DateOnly(2026, 6, 30), now)).ShouldBe(14_000_000, "the first half year had the first version");
        (await TargetAsync(office, new DateOnly(2026, 7, 1), now)).ShouldBe(14_800_000);
        (await TargetAsync(office, new DateOnly(2026, 11, 30), now)).ShouldBe(14_800_000);
        (await TargetAsync(office, new DateOnly(2026, 12, 31), now)).ShouldBe(16_000_000);
        (await TargetAsync(office, new DateOnly(2026, 12, 31), KnownAt.EndOf(new DateOnly(2026, 1, 11)))).ShouldBeNull();
    }

    [Fact]
    public async Task Target_OfAYearWhoseFirstVersionBeganInMarch_SpeaksOfTheWholeYear()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.ApprovedTargetAsync(2026, 14_000_000, from: new DateOnly(2026, 3, 15));

        (await TargetAsync(office, new DateOnly(2026, 1, 31), KnownAt.Today(office.Clock))).ShouldBe(14_000_000);
    }

    private static TargetEntry Entry(int year, long usd) => new(
        Guid.CreateVersion7(), TestData.City, year, TargetPopulation.AllExporters, new TargetAmount(new Usd(usd * 100), 1), [null, null, null, null],
        "Perwal contoh", new DateOnly(year, 1, 1), "Contoh");

    private static Task<Outcome> ProposeAsync(TestOffice office, UserAccount who, TargetEntry entry) =>
        office.ActAsync<TargetService, Outcome>(who, service => service.ProposeAsync(entry, Cancel));

    private static Task<IReadOnlyList<Wording>> DoubtsAsync(TestOffice office, TargetEntry entry) =>
        office.ActAsync<TargetService, IReadOnlyList<Wording>>(null, service => service.DoubtsAsync(entry, Cancel));

    private static Task<Outcome> WithdrawAsync(TestOffice office, UserAccount who, TargetProposal proposal) =>
        office.ActAsync<TargetService, Outcome>(who, service => service.WithdrawAsync(TestData.City, proposal.Id, proposal.Version, Cancel));

    private static Task<Outcome> ApproveAsync(TestOffice office, UserAccount who, TargetProposal proposal) =>
        office.ActAsync<TargetDecisions, Outcome>(who, d => d.ApproveAsync(TestData.City, proposal.Id, proposal.Version, "Sesuai", Cancel));

    private static Task<Outcome> RefuseAsync(TestOffice office, UserAccount who, TargetProposal proposal) =>
        office.ActAsync<TargetDecisions, Outcome>(who, d => d.RefuseAsync(TestData.City, proposal.Id, proposal.Version, "Belum sesuai", Cancel));

    private static async Task<long?> TargetAsync(TestOffice office, DateOnly asOf, KnownAt known) =>
        (await office.ActAsync<ProgressReader, ExportTarget?>(null, reader => reader.TargetAsync(TestData.City, asOf.Year, asOf, known, Cancel)))?.UsdCents / 100;
}
