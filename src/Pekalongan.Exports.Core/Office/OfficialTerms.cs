using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>Two definitive officials on one day: the papers take the one who began last, which may not be meant.</summary>
public static class OfficialTerms
{
    public static bool Overlap(Official one, Official other) =>
        one.Capacity == SigningCapacity.Definitive && other.Capacity == SigningCapacity.Definitive
        && (one.Until is null || other.From.First <= one.Until.Last) && (other.Until is null || one.From.First <= other.Until.Last);

    public static Wording Warning(Official one, Official other) => new Wording(
        "{0} dan {1} tercatat sebagai pejabat definitif pada masa yang sama; surat memakai yang mulai menjabat paling akhir", one.Name, other.Name);

    /// <summary>Every pair among them.</summary>
    public static IEnumerable<Wording> Warnings(IReadOnlyList<Official> officials) =>
        from i in Enumerable.Range(0, officials.Count)
        from other in officials.Skip(i + 1)
        where Overlap(officials[i], other)
        select Warning(officials[i], other);
}
