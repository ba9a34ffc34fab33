using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What the rule makes of the applications that nobody has decided yet: shown before, and carried out when, the selection is concluded.</summary>
public sealed record SelectionProposal
{
    public required IReadOnlyList<SelectionCandidate> Accepted { get; init; }

    /// <summary>In the order of their positions, from 1.</summary>
    public required IReadOnlyList<SelectionCandidate> Reserve { get; init; }

    public required IReadOnlyList<SelectionCandidate> Refused { get; init; }

    /// <summary>Those for whom something is still missing; while there is one, nothing can be concluded.</summary>
    public required IReadOnlyList<SelectionCandidate> Unfinished { get; init; }

    public bool IsEmpty => Accepted.Count + Reserve.Count + Refused.Count == 0;

    /// <summary>The same for the same proposal: what a person confirmed is what is written, or nothing is.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
        string.Join(';', new[] { Accepted, Reserve, Refused }.Select(part => string.Join(',', part.Select(c => $"{c.ApplicationId:N}{c.Curation?.ScoreHundredths}")))))));

    /// <param name="cohort">With its quota and the places taken.</param>
    /// <param name="candidates">All of it, in their order.</param>
    public static SelectionProposal Of(Cohort cohort, IReadOnlyList<SelectionCandidate> candidates)
    {
        var open = candidates.Where(c => c.Status is ApplicationStatus.Applied or ApplicationStatus.Reserve).ToList();
        var eligible = open.Where(c => c.IsEligible).ToList();
        var free = cohort.Quota is { } quota ? Math.Max(0, quota - cohort.AcceptedCount) : eligible.Count;
        return new SelectionProposal
        {
            Accepted = [.. eligible.Take(free)],
            Reserve = [.. eligible.Skip(free)],
            Refused = [.. open.Where(c => !c.IsEligible)],
            Unfinished = [.. open.Where(c => c.Missing.Any())],
        };
    }

    /// <summary>Why it cannot be concluded now; null when it can.</summary>
    public Wording? Obstacle(Cohort cohort) =>
        cohort.SelectedAt is not null ? new Wording("Seleksi angkatan ini sudah disimpulkan")
        : cohort.Status is CohortStatus.Planned or CohortStatus.Open ? new Wording("Tutup dulu pendaftarannya, supaya tidak ada pendaftar yang tertinggal")
        : cohort.Status != CohortStatus.Closed ? new Wording("Angkatan ini sudah selesai; seleksinya tidak berubah lagi")
        : Unfinished.Count > 0 ? new Wording("Masih ada {0} pendaftar yang belum selesai diperiksa atau dinilai", Unfinished.Count)
        : IsEmpty ? new Wording("Belum ada pendaftar yang dapat diputuskan")
        : null;
}
