using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>Figures that are published, months that are closed, and answers that must stay what they were.</summary>
internal sealed partial class ShipmentWalk
{
    private readonly List<(string Question, Func<Task<string>> Ask, string Answer)> _told = [];
    private int _published;
    private int _closed;

    private async Task PublishAsync(byte how)
    {
        var asOf = new DateOnly(Years[how % 3], how % 12 + 1, 1).AddDays(how % 28);
        if (asOf <= Today)
        {
            await Office.Data.PublishedAsync(asOf, 100 + how * 3, Today, $"Terbitan contoh {++_published}");
            reach.Note(WalkAct.FigurePublished);
        }
    }

    /// <summary>Releases a month that is over, sometimes by a double click.</summary>
    private async Task CloseAsync(byte how)
    {
        var (month, id) = (how < Aimed ? YearMonth.LastDay(YearMonth.Of(Today.AddMonths(-1 - how % 4))) : new DateOnly(Today.Year - 1, 12, 31), Guid.NewGuid());
        for (var again = 0; again <= how % 2; again++)
            (await Office.ActAsync<PeriodService, Outcome>(official, s => s.CloseAsync(TestData.City, month, id, default))).ShouldBe(Outcome.Done);
        (await Office.ReadAsync(db => db.ClosedPeriods.CountAsync())).ShouldBe(++_closed);
        var released = await Office.ActAsync<ReleasedProgress, Progress>(
            null, r => r.ReadAsync(TestData.City, month.Year, month, new KnownAt(Office.Clock.Now()), default));
        reach.Note(WalkAct.MonthClosed);
        reach.Note(WalkAct.MonthReleased, released.ClosedOn is not null);
    }

    /// <summary>Asks for sums as known at this very moment and at the end of yesterday, to ask again when the walk is over.</summary>
    private async Task RememberAsync(byte how)
    {
        var (from, to) = (Today.AddDays(-how * 4), Today.AddDays(-(how % 90)));
        var dimension = DimensionKeys.All[how % DimensionKeys.All.Count];
        await KeepAsync($"{dimension} {from}–{to} now", new KnownAt(Office.Clock.Now()), known => SumsAsync(dimension, from, to, known));
        await KeepAsync($"{dimension} {from}–{to} yesterday", KnownAt.EndOf(Today.AddDays(-1)), known => SumsAsync(dimension, from, to, known));
        foreach (var year in Years)
        {
            await KeepAsync($"{year}", KnownAt.EndOf(Today.AddDays(-1)), known => ProgressAsync(new DateOnly(year, how % 12 + 1, how % 28 + 1), known));
            await KeepAsync($"{year} released", KnownAt.EndOf(Today.AddDays(-1)), known => ReleasedAsync(new DateOnly(year, 12, 31), known));
        }
    }

    private async Task KeepAsync(string question, KnownAt known, Func<KnownAt, Task<string>> ask)
    {
        // One microsecond later everything that follows is later.
        Office.Clock.Advance(TimeSpan.FromMicroseconds(1));
        _told.Add(($"{question}, known {known.Until:O}", () => ask(known), await ask(known)));
    }

    private Task<string> SumsAsync(Dimension dimension, DateOnly from, DateOnly to, KnownAt known) => Office.ActAsync<LedgerSums, string>(null, async sums =>
        string.Join("; ", (await sums.ByAsync(dimension, TestData.City, from, to, known, default)).OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}"))));

    private Task<string> ProgressAsync(DateOnly asOf, KnownAt known) => Office.ActAsync<ProgressReader, string>(
        null, async reader => Tell(await reader.RealisedAsync(TestData.City, asOf.Year, asOf, known, default)));

    private Task<string> ReleasedAsync(DateOnly asOf, KnownAt known) => Office.ActAsync<ReleasedProgress, string>(
        null, async reader => Tell(await reader.ReadAsync(TestData.City, asOf.Year, asOf, known, default)));

    private static string Tell(Progress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"{progress.Realised} {progress.DataAsOf} {progress.Status} flows {progress.Flows} traced {progress.Traced} on {progress.Assertion?.Source} closed {progress.ClosedOn}");
}
