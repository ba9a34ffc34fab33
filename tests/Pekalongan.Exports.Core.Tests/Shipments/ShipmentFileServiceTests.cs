using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

public sealed class ShipmentFileServiceTests
{
    [Fact]
    public async Task Add_TheSameFormTwice_AddsOnce_AndTheSameFileAgainIsRefusedKindly()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var (id, key) = (await desk.DraftAsync(desk.MelatiAccount, desk.Melati), Guid.CreateVersion7());

        (await AddAsync(desk, desk.MelatiAccount, id, key: key)).ShouldBe(Outcome.Done);
        (await AddAsync(desk, desk.MelatiAccount, id, key: key)).ShouldBe(Outcome.Done);
        (await AddAsync(desk, desk.MelatiAccount, id)).Problem!.Text.ShouldStartWith("Berkas yang sama sudah ada");
        (await AddAsync(desk, desk.MelatiAccount, id, 7, key)).ShouldBe(Outcome.Done, "another file from a form that was sent before");

        (await RowsAsync(office)).Count.ShouldBe(2);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ShipmentFileAdding))).ShouldBe(2);
        var told = await office.ReadAsync(db => db.AuditEvents.OrderBy(e => e.Seq).LastAsync());
        (told.Subject, told.SubjectId, told.RootId).ShouldBe((nameof(Shipment), id.ToString(), desk.Melati.Id.ToString()));
        told.Changes.ShouldContain("\"Sha256\"");
        told.Changes.ShouldNotContain("peb.pdf");
    }

    [Fact]
    public async Task Add_ManyAtOnce_StopsAtTheMost()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.DraftAsync(desk.MelatiAccount, desk.Melati);
        for (var i = 0; i < ShipmentFile.MostPerShipment - 2; i++)
            (await AddAsync(desk, desk.MelatiAccount, id, i)).ShouldBe(Outcome.Done);

        var outcomes = await Task.WhenAll(Enumerable.Range(100, 6).Select(i => Task.Run(() => AddAsync(desk, desk.MelatiAccount, id, i))));

        outcomes.Count(o => o.Ok).ShouldBe(2);
        outcomes.Where(o => !o.Ok).ShouldAllBe(o => o.Problem!.Text.StartsWith("Paling banyak"));
        (await RowsAsync(office)).Count.ShouldBe(ShipmentFile.MostPerShipment);
        (await office.ReadAsync(db => db.Files.CountAsync())).ShouldBe(ShipmentFile.MostPerShipment, "what was refused isn't kept");
    }

    [Fact]
    public async Task Add_ByState_AsTheTableSays()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.SubmittedAsync(desk.MelatiAccount, desk.Melati);
        (await AddAsync(desk, desk.MelatiAccount, id, 1)).ShouldBe(Outcome.Done);
        (await AddAsync(desk, desk.Verifier, id, 2)).Ok.ShouldBeFalse("who checks adds nothing");
        (await AddAsync(desk, await office.Data.UserAsync(Role.Exporter, desk.Kenanga), id, 3)).ShouldBe(Outcome.NotFound);
        (await desk.VerifyAsync(desk.Verifier, id)).ShouldBe(Outcome.Done);

        (await AddAsync(desk, desk.MelatiAccount, id, 4)).Problem.ShouldBe(ShipmentStatus.Verified.Refusal());
        (await AddAsync(desk, desk.Staff, id, 5)).ShouldBe(Outcome.Done, "the office adds what came later");
        (await RemoveAsync(desk, desk.Staff, id, (await RowsAsync(office))[0].Id)).Ok.ShouldBeFalse();
        (await desk.VoidAsync(desk.Verifier, id)).ShouldBe(Outcome.Done);
        (await AddAsync(desk, desk.Staff, id, 6)).Ok.ShouldBeFalse();
    }

    [Fact]
    public async Task AddOrRemove_ByTheOffice_MakesAMakerWhoNeverChecks()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.SubmittedAsync(desk.MelatiAccount, desk.Melati);
        var colleague = await office.Data.UserAsync(Role.Staff);
        (await AddAsync(desk, colleague, id)).ShouldBe(Outcome.Done);
        (await RemoveAsync(desk, colleague, id, (await RowsAsync(office)).Single().Id)).ShouldBe(Outcome.Done);
        (await office.ReadAsync(db => db.Set<StoredFileContent>().AnyAsync())).ShouldBeFalse("its content goes too");

        // The same person, a verifier since.
        colleague.Role = Role.Verifier;
        (await desk.VerifyAsync(colleague, id)).Problem!.Text.ShouldStartWith("Yang mencatat atau mengirim");
        (await desk.VerifyAsync(desk.Verifier, id)).ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Add_WhileItIsChecked_MakesTheCheckersPageStale()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.SubmittedAsync(desk.MelatiAccount, desk.Melati);
        var shown = await desk.VersionAsync(id);

        (await AddAsync(desk, desk.MelatiAccount, id)).ShouldBe(Outcome.Done);

        (await desk.VerifyAsync(desk.Verifier, id, shown)).ShouldBe(Outcome.Stale);
        (await desk.VerifyAsync(desk.Verifier, id)).ShouldBe(Outcome.Done);
    }

    [Fact]
    public async Task Correction_BeginsWithTheFiles_AndRemovingOrDiscardingThereLeavesTheFirst()
    {
        var desk = await OpenAsync();
        await using var office = desk.Office;
        var id = await desk.SubmittedAsync(desk.MelatiAccount, desk.Melati);
        await AddAsync(desk, desk.MelatiAccount, id, 1);
        await AddAsync(desk, desk.MelatiAccount, id, 2);
        await desk.VerifyAsync(desk.Verifier, id);

        var correction = (await desk.CorrectAsync(desk.MelatiAccount, id)).Id;
        await AddAsync(desk, desk.MelatiAccount, correction, 3);
        var rows = await RowsAsync(office);
        rows.Count(r => r.ShipmentId == correction).ShouldBe(3);
        (await RemoveAsync(desk, desk.MelatiAccount, correction, rows.First(r => r.ShipmentId == correction).Id)).ShouldBe(Outcome.Done);
        var shown = await desk.VersionAsync(correction);
        (await office.ActAsync<ShipmentService, Outcome>(desk.MelatiAccount, s => s.DiscardAsync(correction, shown, default))).ShouldBe(Outcome.Done);

        (await RowsAsync(office)).Select(r => r.ShipmentId).ShouldBe([id, id]);
        (await office.ReadAsync(db => db.Files.CountAsync())).ShouldBe(2);
    }

    private static async Task<ShipmentDesk> OpenAsync()
    {
        var desk = await ShipmentDesk.OpenAsync();
        await desk.Office.Data.RateAsync();
        return desk;
    }

    private static Task<List<ShipmentFile>> RowsAsync(TestDatabase office) => office.ReadAsync(db => db.Set<ShipmentFile>().OrderBy(f => f.Id).ToListAsync());

    private static Task<Outcome> AddAsync(ShipmentDesk desk, UserAccount who, Guid id, int number = 0, Guid? key = null) =>
        desk.Office.ActAsync<ShipmentFileService, Outcome>(who, s => s.AddAsync(
            id, key ?? Guid.CreateVersion7(), ShipmentFileKind.ExportDeclaration, new Upload("peb.pdf", Paper(number)), default));

    private static Task<Outcome> RemoveAsync(ShipmentDesk desk, UserAccount who, Guid id, Guid row) =>
        desk.Office.ActAsync<ShipmentFileService, Outcome>(who, s => s.RemoveAsync(id, row, default));

    private static byte[] Paper(int number) => Encoding.ASCII.GetBytes($"%PDF-1.4\n% {number}\n%%EOF\n");
}
