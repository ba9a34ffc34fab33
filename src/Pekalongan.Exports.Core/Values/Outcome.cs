namespace Pekalongan.Exports.Core.Values;

public enum OutcomeKind
{
    Done,

    /// <summary>A rule says no; <see cref="Outcome.Problem"/> says why and what to do.</summary>
    Refused,

    /// <summary>Somebody changed the record since it was shown: most often somebody else, sometimes the same person in another window.</summary>
    Stale,

    /// <summary>There is no such record, or it isn't the asker's to know of.</summary>
    NotFound,
}

/// <summary>How a service answers what a person asked of it. Nothing was written unless it is <see cref="OutcomeKind.Done"/>.</summary>
public sealed record Outcome
{
    public static readonly Outcome Done = new(OutcomeKind.Done, null, null);
    public static readonly Outcome Stale = new(OutcomeKind.Stale, new Wording("Data ini baru saja diubah orang lain; muat ulang, lalu ulangi perubahan Anda"), null);
    public static readonly Outcome StaleByOwnHand = new(
        OutcomeKind.Stale, new Wording("Anda sudah mengubah data ini sejak halaman ini dibuka; yang tersimpan adalah perubahan itu. Periksa, lalu kirim lagi bila masih perlu"), null);
    public static readonly Outcome NotFound = new(OutcomeKind.NotFound, null, null);

    private Outcome(OutcomeKind kind, Wording? problem, string? field) => (Kind, Problem, Field) = (kind, problem, field);

    public OutcomeKind Kind { get; }

    public Wording? Problem { get; }

    /// <summary>The input that the problem speaks of, for example "Nib"; null when it is none in particular.</summary>
    public string? Field { get; }

    /// <summary>Somebody else did something to the record since it was shown, and this says what.</summary>
    public static Outcome Overtaken(Wording problem) => new(OutcomeKind.Stale, problem, null);

    public bool Ok => Kind == OutcomeKind.Done;

    public static Outcome Refused(Wording problem, string? field = null) => new(OutcomeKind.Refused, problem, field);
}
