using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using TestData = Pekalongan.Exports.Testing.TestData;

namespace Pekalongan.Exports.Core.Tests.Collection;

/// <summary>Any walk of opening, listing, taking off, answering and opening again: what "n of m" was told once is told again for ever.</summary>
public sealed class CollectionWalkTests
{
    private const int Walks = 8;
    private const int MostSteps = 40;
    private const int Exporters = 4;

    private static readonly int[] Months = [202608, 202609, 202610];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Walk_Any_CountsWhoAnsweredAndLeavesThePastAsItWasTold()
    {
        var step = from verb in Gen.Choose(0, 6) from which in Gen.Choose(0, Exporters - 1) from month in Gen.Elements(Months) select (verb, which, month);
        var walk = Gen.Choose(5, MostSteps).SelectMany(length => step.ListOf(length).Select(steps => (IList<(int, int, int)>)[.. steps]));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Walks),
            Prop.ForAll(Arb.From(walk), steps => Task.Run(() => RunAsync(steps)).GetAwaiter().GetResult()));
    }

    private static async Task RunAsync(IEnumerable<(int Verb, int Which, int Month)> steps)
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var exporters = new List<Exporter>();
        for (var i = 0; i < Exporters; i++)
            exporters.Add(await office.Data.ExporterAsync(e => e.DeclaredExport = i < 2 ? DeclaredExport.Since : DeclaredExport.Never));
        var told = new List<(DateOnly AsOf, KnownAt Known, string Answer)>();
        foreach (var (verb, which, month) in steps)
        {
            office.Clock.Advance(TimeSpan.FromMinutes(verb == 6 ? 1_440 : 1));
            await StepAsync(office, staff, exporters[which], verb, month);
            var known = new KnownAt(office.Clock.GetUtcNow().UtcDateTime);
            told.Add((YearMonth.LastDay(month), known, await AskAsync(office, YearMonth.LastDay(month), known)));
            await AgreesAsync(office, month, known);
        }

        foreach (var (asOf, known, answer) in told)
            (await AskAsync(office, asOf, known)).ShouldBe(answer);
    }

    private static async Task StepAsync(TestDatabase office, UserAccount staff, Exporter exporter, int verb, int month)
    {
        var item = await office.ReadAsync(db => db.CollectionRounds.Where(r => r.Month == month).SelectMany(r => r.Items)
            .Where(i => i.ExporterId == exporter.Id && i.RemovedAt == null)
            .Select(i => new { i.Id, Latest = i.Answers.OrderByDescending(a => a.At).Select(a => (Guid?)a.Id).FirstOrDefault() }).SingleOrDefaultAsync(Cancel));
        var kind = verb switch { 3 => CollectionAnswerKind.Nothing, 4 => CollectionAnswerKind.Unreachable, _ => CollectionAnswerKind.Reopened };
        await (verb switch
        {
            0 => office.ActAsync<CollectionService>(staff, s => s.OpenAsync(TestData.City, month, Cancel)),
            1 => office.ActAsync<CollectionService>(staff, s => s.AddAsync(TestData.City, month, exporter.Id, "Contoh", Cancel)),
            2 => office.ActAsync<CollectionService>(staff, s => s.TakeOffAsync(item?.Id ?? Guid.Empty, TestData.City, "Contoh", Cancel)),
            _ => office.ActAsync<CollectionAnswers>(staff, s => s.AnswerAsync(
                item?.Id ?? Guid.Empty, TestData.City, new CollectionReply(kind, EntrySource.Telephone, null), item?.Latest, Cancel)),
        });
    }

    /// <summary>Counted the plain way: each item that is on the list now, by its last answer.</summary>
    private static async Task AgreesAsync(TestDatabase office, int month, KnownAt known)
    {
        var items = await office.ReadAsync(db => db.CollectionRounds.Where(r => r.Month == month)
            .SelectMany(r => r.Items).Where(i => i.RemovedAt == null).Include(i => i.Answers).ToListAsync(Cancel));
        var collected = await office.ActAsync<CollectionReader, Collected>(
            null, reader => reader.CompletenessAsync(TestData.City, YearMonth.LastDay(month), known, Cancel));
        if (collected.Latest is not { } latest || latest.Month != month)
        {
            items.ShouldBeEmpty();
            return;
        }

        latest.Expected.ShouldBe(items.Count);
        latest.Reported.ShouldBe(items.Count(i => CollectionRules.StateAfter(i.Answers.MaxBy(a => a.At)?.Kind).IsKnown()));
        items.Select(i => i.ExporterId).ShouldBeUnique();
    }

    private static Task<string> AskAsync(TestDatabase office, DateOnly asOf, KnownAt known) => office.ActAsync<CollectionReader, string>(null, async reader =>
    {
        var collected = await reader.CompletenessAsync(TestData.City, asOf, known, Cancel);
        return $"{collected.Latest}; {string.Join(' ', collected.Incomplete)}; {string.Join(' ', collected.NotAsked.Select(m => m.Iso))}";
    });
}
