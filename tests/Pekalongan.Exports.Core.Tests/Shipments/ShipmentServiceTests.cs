using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

public sealed class ShipmentServiceTests
{
    [Fact]
    public async Task StartDraft_SameFormTwiceAtOnce_MakesOneDraft()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var key = Guid.NewGuid();

        var started = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => office.ActAsync<ShipmentService, StartedDraft>(
            desk.MelatiAccount, s => s.StartDraftAsync(desk.Melati.Id, EntrySource.Portal, key, default)))));

        started.ShouldAllBe(s => s.Outcome.Ok);
        started.Select(s => s.Id).Distinct().Count().ShouldBe(1);
        (await office.ReadAsync(db => db.Shipments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task StartDraft_ForSomeoneElse_IsNotFoundForAnExporterAndNeedsASourceFromStaff()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;

        var other = await office.ActAsync<ShipmentService, StartedDraft>(
            desk.MelatiAccount, s => s.StartDraftAsync(desk.Kenanga.Id, EntrySource.Portal, Guid.NewGuid(), default));
        var noSource = await office.ActAsync<ShipmentService, StartedDraft>(
            desk.Staff, s => s.StartDraftAsync(desk.Kenanga.Id, EntrySource.Portal, Guid.NewGuid(), default));

        other.Outcome.ShouldBe(Outcome.NotFound);
        noSource.Outcome.Field.ShouldBe("Source");
    }

    [Fact]
    public async Task SaveDestination_OfSomeoneElse_IsNotFound()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var id = await desk.DraftAsync(desk.Staff, desk.Kenanga);

        (await desk.SaveDestinationAsync(desk.MelatiAccount, id, desk.Destination())).ShouldBe(Outcome.NotFound);
    }

    [Fact]
    public async Task SaveDestination_ChangedMeanwhile_IsStaleAndSameAgainIsDone()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var entry = desk.Destination();
        var id = await desk.DraftAsync(desk.Staff, desk.Melati, entry);
        var shown = await desk.VersionAsync(id);
        var change = entry with { DestinationIso2 = "SG" };

        (await desk.SaveDestinationAsync(desk.Staff, id, change, shown)).ShouldBe(Outcome.Done);
        (await desk.SaveDestinationAsync(desk.Staff, id, change, shown)).ShouldBe(Outcome.Done);
        (await desk.SaveDestinationAsync(desk.Staff, id, entry with { DestinationIso2 = "JP" }, shown)).ShouldBe(Outcome.StaleByOwnHand);
        (await desk.ReadAsync(id)).DestinationIso2.ShouldBe("SG");
    }

    [Fact]
    public async Task SaveLines_OnlyLinesChange_MovesTheVersionAndLeavesAnEvent()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var id = await desk.DraftAsync(desk.Staff, desk.Melati);
        var shown = await desk.VersionAsync(id);

        (await desk.SaveLinesAsync(desk.Staff, id, [ShipmentDesk.Line(amountMinor: 99), ShipmentDesk.Line("JPY", 5)], shown)).ShouldBe(Outcome.Done);

        (await desk.VersionAsync(id)).ShouldNotBe(shown);
        (await desk.ReadAsync(id)).Lines.OrderBy(l => l.Position).Select(l => (l.CurrencyCode, l.AmountMinor)).ShouldBe([("USD", 99), ("JPY", 5)]);
        var changes = await office.ReadAsync(db => db.AuditEvents.Where(e => e.Subject == nameof(ShipmentLine)).OrderBy(e => e.Seq).Select(e => e.Changes).ToListAsync());
        changes.ShouldContain(c => c.Contains("\"AmountMinor\":[1250050,99]", StringComparison.Ordinal));
        (await desk.SaveLinesAsync(desk.Staff, id, [ShipmentDesk.Line()], shown)).ShouldBe(Outcome.StaleByOwnHand);
    }

    [Fact]
    public async Task SaveDestination_Dates_RefusesWhatCannotBe()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var id = await desk.DraftAsync(desk.Staff, desk.Melati);

        (await desk.SaveDestinationAsync(desk.Staff, id, desk.Destination(new DateOnly(2026, 11, 22)))).Field.ShouldBe("ExportDate");
        (await desk.SaveDestinationAsync(desk.Staff, id, desk.Destination(new DateOnly(1999, 12, 31)))).Field.ShouldBe("ExportDate");
        (await desk.SaveDestinationAsync(desk.Staff, id, desk.Destination() with { DocumentDate = new DateOnly(2026, 11, 22) })).Field.ShouldBe("DocumentDate");
        (await desk.SaveDestinationAsync(desk.Staff, id, desk.Destination(new DateOnly(2026, 11, 21)))).ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Submit_IncompleteDraft_SaysWhatIsMissing()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var id = await desk.DraftAsync(desk.Staff, desk.Melati);
        await desk.SaveDestinationAsync(desk.Staff, id, new DestinationEntry { DocumentKind = ExportDocumentKind.Peb, Channel = ExportChannel.ThirdParty });

        var gaps = ShipmentRules.Gaps(await desk.ReadAsync(id)).Select(g => g.Field);
        gaps.ShouldBe(["ExportDate", "Destination", "ExporterOfRecord", "DocumentNumber", "DocumentDate", "CustomsOfficeCode"]);
        (await desk.SubmitAsync(desk.Staff, id)).Problem!.Text.ShouldBe("Tulis tanggal ekspor");
        (await desk.ReadAsync(id)).Status.ShouldBe(ShipmentStatus.Draft);
    }

    [Fact]
    public async Task Submit_SameDocumentTwice_IsStoppedAlsoWithoutItsLeadingZeros()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var entry = desk.Destination() with { DocumentNumber = "004711" };
        await desk.SubmittedAsync(desk.MelatiAccount, desk.Melati, entry);
        var second = await desk.DraftAsync(desk.Staff, desk.Melati);

        var outcome = await desk.SaveDestinationAsync(desk.Staff, second, entry with { DocumentNumber = "47 11", DestinationIso2 = "SG" });

        outcome.Field.ShouldBe("DocumentNumber");
        (await desk.SaveDestinationAsync(desk.Staff, second, entry with { CustomsOfficeCode = "061000" })).ShouldBe(Outcome.Done);
        (await desk.SaveDestinationAsync(desk.Staff, second, entry with { DocumentDate = new DateOnly(2025, 10, 5) })).ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Submit_SameDocumentFromTwoDraftsAtOnce_OneWins()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var entry = desk.Destination();
        var ids = new[]
        {
            await desk.DraftAsync(desk.MelatiAccount, desk.Melati, entry),
            await desk.DraftAsync(desk.Staff, desk.Melati, entry),
            await desk.DraftAsync(desk.Staff, desk.Melati, entry),
        };

        var outcomes = await Task.WhenAll(ids.Select(id => Task.Run(() => desk.SubmitAsync(desk.Staff, id))));

        outcomes.Count(o => o.Ok).ShouldBe(1);
        outcomes.Where(o => !o.Ok).ShouldAllBe(o => o.Field == "DocumentNumber");
    }

    [Fact]
    public async Task Submit_DocumentOfAnotherExporter_IsAllowedAndTheVerifierIsToldUnlessOneNamesTheOther()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var entry = desk.Destination();
        await desk.SubmittedAsync(desk.Staff, desk.Kenanga, entry);
        var stranger = await desk.SubmittedAsync(desk.Staff, desk.Melati, entry);

        (await KindsAsync(desk, stranger)).ShouldBe([DuplicateKind.OtherExporter]);

        await desk.ReturnAsync(desk.Verifier, stranger);
        await desk.SaveDestinationAsync(desk.Staff, stranger,
            entry with { Channel = ExportChannel.ThirdParty, ExporterOfRecord = desk.Kenanga.Name.ToUpperInvariant() });
        (await desk.ReadAsync(stranger)).ExporterOfRecordId.ShouldBe(desk.Kenanga.Id);
        (await KindsAsync(desk, stranger)).ShouldBe([DuplicateKind.NamedPartner]);
    }

    [Fact]
    public async Task Submit_AlikeWithoutNumber_AsksTheMakerOnceAndLetsThrough()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var entry = desk.Destination() with { DocumentKind = ExportDocumentKind.None, Channel = ExportChannel.Courier };
        await desk.SubmittedAsync(desk.Staff, desk.Melati, entry);
        var second = await desk.DraftAsync(desk.Staff, desk.Melati, entry);

        (await desk.SubmitAsync(desk.Staff, second)).Field.ShouldBe(ShipmentService.ConfirmsAlikeField);
        (await desk.SubmitAsync(desk.Staff, second, confirmsAlike: true)).ShouldBe(Outcome.Done);
        (await KindsAsync(desk, second)).ShouldBe([DuplicateKind.Alike]);
    }

    [Fact]
    public async Task Submit_Twice_IsOneSubmission()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var id = await desk.DraftAsync(desk.MelatiAccount, desk.Melati);
        var shown = await desk.VersionAsync(id);

        (await desk.SubmitAsync(desk.MelatiAccount, id, shown)).ShouldBe(Outcome.Done);
        (await desk.SubmitAsync(desk.MelatiAccount, id, shown)).ShouldBe(Outcome.Done);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ShipmentSubmitting))).ShouldBe(1);
    }

    [Fact]
    public async Task Discard_Draft_IsGoneAndStaysInTheTrail()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        var id = await desk.DraftAsync(desk.MelatiAccount, desk.Melati);
        var shown = await desk.VersionAsync(id);

        (await office.ActAsync<ShipmentService, Outcome>(desk.MelatiAccount, s => s.DiscardAsync(id, shown, default))).ShouldBe(Outcome.Done);

        (await office.ReadAsync(db => db.Shipments.AnyAsync())).ShouldBeFalse();
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ShipmentDiscarding))).ShouldBe(1);
    }

    [Fact]
    public async Task Discard_ReturnedCorrectionOfAVoidedShipment_IsTheWayOut()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        await office.Data.RateAsync();
        var original = await desk.VerifiedAsync(desk.MelatiAccount, desk.Melati);
        var correction = (await office.ActAsync<ShipmentService, StartedDraft>(desk.MelatiAccount, s => s.StartCorrectionAsync(original, EntrySource.Portal, Guid.NewGuid(), default))).Id;
        (await desk.SubmitAsync(desk.MelatiAccount, correction)).ShouldBe(Outcome.Done);
        (await desk.VoidAsync(desk.Verifier, original)).ShouldBe(Outcome.Done);
        (await desk.ReturnAsync(desk.Verifier, correction)).ShouldBe(Outcome.Done);
        var shown = await desk.VersionAsync(correction);

        (await office.ActAsync<ShipmentService, Outcome>(desk.MelatiAccount, s => s.DiscardAsync(correction, shown, default))).ShouldBe(Outcome.Done);

        (await office.ReadAsync(db => db.Shipments.Select(s => s.Id).SingleAsync())).ShouldBe(original);
    }

    [Theory]
    [InlineData(ExportDocumentKind.Peb, " 4711 ", "004711")]
    [InlineData(ExportDocumentKind.Peb, "0012345", "0012345")]
    [InlineData(ExportDocumentKind.ConsignmentNote, "cn 12 ab", "CN12AB")]
    [InlineData(ExportDocumentKind.None, "123", null)]
    [InlineData(ExportDocumentKind.Peb, "", null)]
    public void Normalize_Number_HasOneSpelling(ExportDocumentKind kind, string typed, string? number) =>
        DocumentNumber.Normalize(kind, typed).ShouldBe(number);

    private static async Task<IEnumerable<DuplicateKind>> KindsAsync(ShipmentDesk desk, Guid id)
    {
        var shipment = await desk.ReadAsync(id);
        var found = await desk.Office.ActAsync<ShipmentDuplicates, IReadOnlyList<Duplicate>>(null, d => d.FindAsync(shipment, default));
        return found.Select(d => d.Kind);
    }
}
