using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Testing.SampleShipments;

namespace Pekalongan.Exports.Core.Tests.Imports;

/// <summary>Staff with a table of shipments: uploads it, lets the worker run, says yes, looks at the result.</summary>
internal static class ShipmentImportDesk
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static string Words(ImportRow row) =>
        string.Join("; ", row.Findings.Select(f => (f.Column is null ? "" : f.Column + ": ") + f.Text.In(Language.Indonesian)));

    public static Task<Guid> UploadAsync(TestOffice office, UserAccount staff, object[][] table) => UploadAsync(office, staff, SampleSheets.Xlsx(Headers, table));

    public static async Task<Guid> UploadAsync(TestOffice office, UserAccount staff, byte[] bytes)
    {
        var (outcome, id) = await office.ActAsync<ImportService, (Outcome, Guid)>(staff, service => service.UploadAsync(
            Guid.CreateVersion7(), TestData.City, ImportPurpose.Shipments(EntrySource.ESka), new Upload("contoh.xlsx", bytes), Language.Indonesian, Stop));
        outcome.Ok.ShouldBeTrue(outcome.Problem?.Text);
        return id;
    }

    public static async Task<(ImportBatch Batch, IReadOnlyList<ImportRow> Rows)> CheckAsync(TestOffice office, object[][] table)
    {
        var id = await UploadAsync(office, await office.Data.UserAsync(Role.Staff), table);
        await RunAsync(office);
        return await ResultAsync(office, id);
    }

    public static async Task RecordAllAsync(TestOffice office, UserAccount staff, object[][] table)
    {
        var id = await UploadAsync(office, staff, table);
        await RunAsync(office);
        (await CommitAsync(office, staff, id, marked: true)).Ok.ShouldBeTrue();
        await RunAsync(office);
        (await IsAsync(office, id, ImportStatus.Finished)).ShouldBeTrue();
    }

    public static async Task<bool> RunAsync(TestOffice office, int steps = int.MaxValue) =>
        await office.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(steps), Stop));

    public static async Task RunLaterAsync(TestOffice office)
    {
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        (await RunAsync(office, steps: 1)).ShouldBeTrue();
    }

    public static async Task<Outcome> CommitAsync(TestOffice office, UserAccount staff, Guid id, bool marked)
    {
        var version = await office.ReadAsync(db => db.Imports.Where(b => b.Id == id).Select(b => b.Version).SingleAsync(Stop));
        return await office.ActAsync<ImportService, Outcome>(staff, service => service.CommitAsync(id, TestData.City, version, leavesOthersOut: true, marked, Stop));
    }

    public static async Task<bool> IsAsync(TestOffice office, Guid id, ImportStatus status) =>
        await office.ReadAsync(db => db.Imports.AnyAsync(b => b.Id == id && b.Status == status, Stop));

    public static async Task<(ImportBatch Batch, IReadOnlyList<ImportRow> Rows)> ResultAsync(TestOffice office, Guid id) => (
        await office.ReadAsync(db => db.Imports.SingleAsync(b => b.Id == id, Stop)),
        await office.ActAsync<ImportRowList, IReadOnlyList<ImportRow>>(null, list => list.ReadAsync(id, onlyNotable: false, 0, int.MaxValue, Stop)));
}
