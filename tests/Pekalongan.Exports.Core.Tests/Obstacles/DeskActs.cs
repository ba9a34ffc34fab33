using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Core.Tests.Obstacles;

/// <summary>An office with one business, its account and a desk, and short words for what they do.</summary>
internal sealed record DeskActs(TestDatabase Office, Exporter Melati, UserAccount Account, UserAccount Staff)
{
    private static CancellationToken Cancel => CancellationToken.None;

    public static async Task<DeskActs> OpenAsync()
    {
        var office = await TestDatabase.CreateAsync();
        var melati = await office.Data.ExporterAsync();
        return new DeskActs(office, melati, await office.Data.UserAsync(Role.Exporter, melati), await office.Data.UserAsync(Role.Staff));
    }

    public Task<OpenedCase> OpenCaseAsync(UserAccount who, Guid key, Func<CaseOpening, CaseOpening>? change = null)
    {
        var opening = new CaseOpening
        {
            ExporterId = Melati.Id, Source = who.Role == Role.Exporter ? EntrySource.Portal : EntrySource.Telephone, Topic = ObstacleTopic.Logistics,
            Title = "Barang tertahan contoh", Entry = new ThreadEntry("Rahasia pelapor.", [], key),
        };
        return Office.ActAsync<ObstacleService, OpenedCase>(who, s => s.OpenAsync(TestData.City, change?.Invoke(opening) ?? opening, Cancel));
    }

    public Task<ObstacleCase> ReadAsync(Guid id) =>
        Office.ReadAsync(db => db.ObstacleCases.AsNoTracking().Include(c => c.Messages).Include(c => c.Handovers).AsSplitQuery().SingleAsync(c => c.Id == id));

    public Task<Outcome> WriteAsync(UserAccount who, Guid id, Guid version, Guid? key = null, bool isFromExporter = false, params Upload[] files) =>
        Office.ActAsync<ObstacleService, Outcome>(who, s => s.WriteAsync(
            id, TestData.City, version, new ThreadEntry("Rahasia pelapor.", files, key ?? Guid.NewGuid()), isFromExporter, Cancel));

    public Task<Outcome> ReopenAsync(UserAccount who, Guid id, Guid version, Guid? key = null) =>
        Office.ActAsync<ObstacleService, Outcome>(who, s => s.ReopenAsync(id, TestData.City, version, new ThreadEntry("Rahasia pelapor.", [], key ?? Guid.NewGuid()), Cancel));

    public Task<Outcome> HandOverAsync(Guid id, Guid version, Guid? handover = null, DateOnly? day = null) =>
        Office.ActAsync<ObstacleDesk, Outcome>(Staff, d => d.HandOverAsync(id, TestData.City, version, new HandoverFacts(
            handover ?? Guid.NewGuid(), HandoverAgency.Customs, "Lembaga contoh", day ?? JakartaTime.Today(Office.Clock), "Rahasia pelapor?", "Kami teruskan."), Cancel));

    public Task<Outcome> ReplyAsync(Guid id, Guid version, Guid handover, DateOnly? day = null, string reply = "Rahasia pelapor.") =>
        Office.ActAsync<ObstacleDesk, Outcome>(Staff, d => d.RecordReplyAsync(id, TestData.City, version, handover, day ?? JakartaTime.Today(Office.Clock), reply, Cancel));

    public Task<Outcome> CloseAsync(Guid id, Guid version, Guid? key = null) =>
        Office.ActAsync<ObstacleDesk, Outcome>(Staff, d => d.CloseAsync(
            id, TestData.City, version, ObstacleOutcome.Solved, new ThreadEntry("Rahasia pelapor.", [], key ?? Guid.NewGuid()), Cancel));
}
