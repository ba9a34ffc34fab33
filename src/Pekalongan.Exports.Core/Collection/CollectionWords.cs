using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>What the monthly round calls things.</summary>
public static class CollectionWords
{
    public static Wording Of(CollectionState state) => state switch
    {
        CollectionState.NotYet => new Wording("Belum melapor"),
        CollectionState.Unreachable => new Wording("Tidak terhubungi"),
        CollectionState.Reported => new Wording("Sudah melapor"),
        CollectionState.Nothing => new Wording("Tidak ada ekspor"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Wording Of(CollectionAnswerKind kind) => kind switch
    {
        CollectionAnswerKind.Reported => new Wording("Sudah semua tercatat"),
        CollectionAnswerKind.Nothing => new Wording("Tidak ada ekspor"),
        CollectionAnswerKind.Unreachable => new Wording("Tidak terhubungi"),
        CollectionAnswerKind.Reopened => new Wording("Dibuka lagi"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Wording Of(ContactWay way) => way switch
    {
        ContactWay.Telephone => new Wording("Telepon"),
        ContactWay.WhatsApp => new Wording("WhatsApp"),
        ContactWay.Visit => new Wording("Kunjungan"),
        ContactWay.Email => new Wording("E-mail"),
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    /// <summary>Colour of a state's tag.</summary>
    public static string? TagOf(CollectionState state) => state switch
    {
        CollectionState.NotYet => "wait",
        CollectionState.Unreachable => "back",
        CollectionState.Reported => "ok",
        _ => null,
    };

    /// <summary>"12 dari 27 eksportir sudah melapor sampai Oktober 2026".</summary>
    public static Wording Of(MonthCollected month) =>
        new("{0} dari {1} eksportir sudah melapor sampai {2}", month.Reported, month.Expected, month.Name);

    /// <summary>The same as a sentence of its own.</summary>
    public static Wording Sentence(MonthCollected month) => new("{0}.", Of(month));

    /// <summary>Which months of the year are known in part or not at all; null when all are known.</summary>
    public static Wording? Gaps(Collected collected)
    {
        var gaps = collected.Incomplete.Select(m => (m.Month, Words: new Wording("{0} ({1} dari {2})", m.Name, m.Reported, m.Expected)))
            .Concat(Runs(collected.NotAsked).Select(run => (Month: YearMonth.Of(run.From.First), Words: run.From == run.To
                ? new Wording("{0} (belum ditagih)", run.From)
                : new Wording("{0} sampai {1} (belum ditagih)", run.From, run.To))))
            .OrderBy(g => g.Month).Select(g => g.Words).ToList();
        return gaps.Count == 0 ? null : gaps.Aggregate((all, next) => new Wording("{0}, {1}", all, next));
    }

    // "Januari 2026 sampai Juli 2026" instead of seven months.
    private static List<(PartialDate From, PartialDate To)> Runs(IReadOnlyList<PartialDate> months)
    {
        var runs = new List<(PartialDate From, PartialDate To)>();
        foreach (var month in months)
        {
            if (runs.Count > 0 && runs[^1].To.First.AddMonths(1) == month.First)
                runs[^1] = (runs[^1].From, month);
            else
                runs.Add((month, month));
        }

        return runs;
    }

    /// <summary>Stands where nobody was ever asked.</summary>
    public static readonly Wording NeverAsked = new("belum pernah ditagih");
}
