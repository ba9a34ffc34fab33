using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Markets;

public sealed class AgreementServiceTests
{
    private const string Reason = "Diumumkan kementerian (contoh)";

    [Fact]
    public async Task Change_WithAReason_IsKeptWithWhoAndWhyAndAsEdited()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var before = await ReadAsync(office, "IEUCEPA");

        (await ChangeAsync(office, staff, before.Version, Entry(from: new DateOnly(2027, 1, 1)))).ShouldBe(Outcome.Done);

        var after = await ReadAsync(office, "IEUCEPA");
        (after.IsWatched, after.InForceFrom, after.EditedById).ShouldBe((false, new DateOnly(2027, 1, 1), staff.Id));
        after.EditedAt.ShouldBe(office.Clock.Now());
        after.On(new DateOnly(2026, 12, 31)).ShouldBe(AgreementStanding.NotYet);
        var process = await office.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.AgreementChanging));
        (process.UserId, process.Reason).ShouldBe((staff.Id, Reason));
        process.Events.ShouldHaveSingleItem().Changes.ShouldContain("\"InForceFrom\":[null,\"2027-01-01\"]");
    }

    [Fact]
    public async Task Change_ThatChangesNothing_LeavesNoTraceAndNoMark()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var before = await ReadAsync(office, "IEUCEPA");
        var same = Entry() with
        {
            NameId = before.NameId, NameEn = before.NameEn, Form = "", Members = before.Members!, SuggestedFor = before.SuggestedFor!, IsWatched = true,
            Confidence = before.Confidence, Note = before.Note, Source = before.Source!,
        };

        (await ChangeAsync(office, staff, Guid.NewGuid(), same)).ShouldBe(Outcome.Done);

        (await ReadAsync(office, "IEUCEPA")).EditedAt.ShouldBeNull();
        (await office.ReadAsync(db => db.AuditProcesses.AnyAsync(p => p.Kind == ProcessKind.AgreementChanging))).ShouldBeFalse();
    }

    [Fact]
    public async Task Change_OfWhatAnotherChangedMeanwhile_IsStale()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var shown = (await ReadAsync(office, "IEUCEPA")).Version;
        (await ChangeAsync(office, staff, shown, Entry(from: new DateOnly(2027, 1, 1)))).ShouldBe(Outcome.Done);

        (await ChangeAsync(office, staff, shown, Entry(from: new DateOnly(2027, 6, 1)))).ShouldBe(Outcome.StaleByOwnHand);

        (await ReadAsync(office, "IEUCEPA")).InForceFrom.ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public async Task Add_SameFormTwice_IsOneRow_AndTheCodeIsTakenForOthers()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, other) = (await office.Data.UserAsync(Role.Staff), await office.Data.UserAsync(Role.Staff));

        (await AddAsync(office, staff, "CONTOH", Entry())).ShouldBe(Outcome.Done);
        (await AddAsync(office, staff, "CONTOH", Entry())).ShouldBe(Outcome.Done);
        (await AddAsync(office, other, "CONTOH", Entry())).Problem!.In(Language.Indonesian).ShouldStartWith("Kode CONTOH sudah dipakai");

        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.AgreementChanging))).ShouldBe(1);
    }

    public static TheoryData<string, string> Nonsense { get; } = new()
    {
        { "until", nameof(AgreementEntry.InForceUntil) },
        { "watched", nameof(AgreementEntry.IsWatched) },
        { "form", nameof(AgreementEntry.Form) },
        { "stranger", nameof(AgreementEntry.SuggestedFor) },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Add_WhatMakesNoSense_IsRefusedAtItsField(string what, string field)
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var entry = Entry(from: new DateOnly(2026, 1, 1));

        var outcome = await AddAsync(office, staff, "CONTOH", what switch
        {
            "until" => entry with { InForceUntil = new DateOnly(2025, 12, 31) },
            "watched" => entry with { IsWatched = true },
            "form" => entry with { Form = "" },
            _ => entry with { SuggestedFor = "DE;JP" },
        });

        (outcome.Kind, outcome.Field).ShouldBe((OutcomeKind.Refused, field));
        (await office.ReadAsync(db => db.TradeAgreements.AnyAsync(a => a.Code == "CONTOH"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Change_OfFormB_KeepsAllCountries()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var version = (await ReadAsync(office, TradeAgreement.NonPreferentialCode)).Version;

        var outcome = await office.ActAsync<AgreementService, Outcome>(
            staff, s => s.ChangeAsync(TradeAgreement.NonPreferentialCode, version, Entry(), Reason, TestContext.Current.CancellationToken));

        outcome.Field.ShouldBe(nameof(AgreementEntry.Members));
    }

    private static AgreementEntry Entry(DateOnly? from = null) => new()
    {
        NameId = "Indonesia-Contoh", NameEn = "Indonesia-Example", Form = "Form X", Members = "AT;DE", SuggestedFor = "DE", InForceFrom = from,
        Confidence = Confidence.High, Source = "Peraturan contoh, rekaan",
    };

    private static Task<TradeAgreement> ReadAsync(TestDatabase office, string code) =>
        office.ReadAsync(db => db.TradeAgreements.AsNoTracking().SingleAsync(a => a.Code == code));

    private static Task<Outcome> AddAsync(TestDatabase office, UserAccount who, string code, AgreementEntry entry) =>
        office.ActAsync<AgreementService, Outcome>(who, s => s.AddAsync(code, entry, Reason, TestContext.Current.CancellationToken));

    private static Task<Outcome> ChangeAsync(TestDatabase office, UserAccount who, Guid version, AgreementEntry entry) =>
        office.ActAsync<AgreementService, Outcome>(who, s => s.ChangeAsync("IEUCEPA", version, entry, Reason, TestContext.Current.CancellationToken));
}
