using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    private int _cases;

    /// <summary>A case that the office was told of by telephone, with its first message; open unless the test changes it.</summary>
    public async Task<ObstacleCase> CaseAsync(Exporter exporter, string title = "Barang tertahan contoh", Action<ObstacleCase>? change = null)
    {
        var maker = await MakerAsync();
        var last = await office.ReadAsync(db => db.ObstacleCases.Where(c => c.ScopeCode == exporter.ScopeCode).MaxAsync(c => (int?)c.Number)) ?? 0;
        var obstacle = new ObstacleCase
        {
            ScopeCode = exporter.ScopeCode,
            Number = last + 1,
            ExporterId = exporter.Id,
            Topic = ObstacleTopic.Logistics,
            CountryIso2 = "MY",
            Title = title,
            OpenedById = maker.Id,
            Source = EntrySource.Telephone,
            OpenedAt = office.Clock.Now(),
            IdempotencyKey = Guid.NewGuid(),
            Messages =
            [
                new ObstacleMessage
                {
                    Text = $"Ceritanya, contoh {Interlocked.Increment(ref _cases)}", ById = maker.Id, IsAnswer = false, At = office.Clock.Now(), IdempotencyKey = Guid.NewGuid(),
                },
            ],
        };
        change?.Invoke(obstacle);
        await office.AddAsync(obstacle);
        return obstacle;
    }
}
