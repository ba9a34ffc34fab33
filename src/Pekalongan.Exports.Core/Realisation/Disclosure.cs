namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// Keeps account of every sum that was made public, and says whether one more may be: never when that sum and the earlier ones, added and
/// subtracted in any way, come to something that rests on one or two exporters. docs/decisions/0016 shows why this suffices.
/// </summary>
/// <param name="owners">The exporter behind each part of the year's value. A sum is a set of parts.</param>
public sealed class Disclosure(IReadOnlyList<int> owners)
{
    /// <summary>What is made public rests on at least so many exporters, or on none.</summary>
    public const int FewestExporters = 3;

    // Calculated with remainders of a prime: exact as fractions would be, and no number ever grows.
    private const ulong Prime = (1UL << 61) - 1;

    private readonly int[] _exporters = [.. owners.Distinct()];

    // What is public, reduced: each row is the only one that holds the part at its lead.
    private readonly List<Row> _public = [];

    /// <summary>Makes a sum public if nobody is given away by it. False leaves everything as it was.</summary>
    public bool TryRelease(IEnumerable<int> parts)
    {
        var sum = new ulong[owners.Count];
        foreach (var part in parts)
            sum[part] = 1;
        foreach (var row in _public)
            Subtract(sum, row, sum[row.Lead]);
        var lead = Array.FindIndex(sum, value => value != 0);
        // Whoever knows the earlier sums can already work this one out.
        if (lead < 0)
            return true;
        if (BetraysSomebody(sum))
            return false;
        var added = new Row(lead, Scaled(sum, Inverse(sum[lead])));
        foreach (var row in _public)
            Subtract(row.Parts, added, row.Parts[lead]);
        _public.Add(added);
        return true;
    }

    // One fewer than the fewest: two exporters, or the same twice.
    private bool BetraysSomebody(ulong[] sum)
    {
        foreach (var (i, first) in _exporters.Index())
            foreach (var second in _exporters.AsSpan(i))
                if (IsLeftOf(sum, first, second))
                    return true;
        return false;
    }

    /// <summary>
    /// Whether the sum, with public ones taken off, comes to something of these two alone. Only rows whose lead is theirs can be of use: any other
    /// would leave its own lead in what remains.
    /// </summary>
    private bool IsLeftOf(ulong[] sum, int first, int second)
    {
        bool IsTheirs(int part) => owners[part] == first || owners[part] == second;
        var useful = _public.Where(row => IsTheirs(row.Lead)).ToList();
        for (var part = 0; part < sum.Length; part++)
            if (sum[part] != 0 && !IsTheirs(part) && useful.TrueForAll(row => row.Parts[part] == 0))
                return false;
        return useful.Count == 0 || CanBeTakenOff([.. sum.Where((_, part) => !IsTheirs(part))], useful.ConvertAll(row => row.Parts.Where((_, part) => !IsTheirs(part)).ToArray()));
    }

    private static bool CanBeTakenOff(ulong[] sum, List<ulong[]> rows)
    {
        while (rows.Count > 0)
        {
            var parts = rows[^1];
            rows.RemoveAt(rows.Count - 1);
            var lead = Array.FindIndex(parts, value => value != 0);
            if (lead < 0)
                continue;
            var row = new Row(lead, Scaled(parts, Inverse(parts[lead])));
            Subtract(sum, row, sum[lead]);
            foreach (var other in rows)
                Subtract(other, row, other[lead]);
        }

        return Array.TrueForAll(sum, value => value == 0);
    }

    private static void Subtract(ulong[] from, Row row, ulong times)
    {
        if (times == 0)
            return;
        for (var part = 0; part < from.Length; part++)
            if (row.Parts[part] != 0)
                from[part] = (from[part] + Prime - Times(times, row.Parts[part])) % Prime;
    }

    private static ulong[] Scaled(ulong[] parts, ulong by) => Array.ConvertAll(parts, value => Times(value, by));

    private static ulong Times(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        var folded = (low & Prime) + ((low >> 61) | (high << 3));
        return folded >= Prime ? folded - Prime : folded;
    }

    // Fermat: a^(p-2).
    private static ulong Inverse(ulong value)
    {
        var (result, power) = (1UL, value);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result = Times(result, power);
            power = Times(power, power);
        }

        return result;
    }

    private sealed record Row(int Lead, ulong[] Parts);
}
