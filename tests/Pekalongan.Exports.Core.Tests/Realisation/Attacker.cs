using System.Numerics;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>
/// Somebody who reads everything that was published and adds and subtracts it in every possible way. Knows which flows each sum is made of, and
/// looks for a combination that leaves something of one or two exporters alone.
/// </summary>
internal static class Attacker
{
    /// <summary>The exporters given away, two by two; nobody when the figures are safe.</summary>
    /// <param name="sums">Per published figure, how often each flow is in it.</param>
    /// <param name="owners">Per flow, its exporter.</param>
    public static IReadOnlyList<(int First, int Second)> Finds(IReadOnlyList<int[]> sums, IReadOnlyList<int> owners)
    {
        var everything = Reduced([.. sums.Select(sum => Array.ConvertAll(sum, times => new BigInteger(times)))]);
        // A combination that cancels everywhere but at two exporters is lost as soon as their flows are covered up.
        return
        [
            .. from first in owners.Distinct()
               from second in owners.Distinct()
               where first <= second && Reduced([.. everything.Select(row => Uncovered(row, owners, first, second))]).Count < everything.Count
               select (first, second),
        ];
    }

    /// <summary>Whether something is left, and how many exporters it rests on.</summary>
    public static int Exporters(int[] sum, IReadOnlyList<int> owners) =>
        Enumerable.Range(0, sum.Length).Where(flow => sum[flow] != 0).Select(flow => owners[flow]).Distinct().Count();

    private static BigInteger[] Uncovered(BigInteger[] row, IReadOnlyList<int> owners, int first, int second) =>
        [.. row.Where((_, flow) => owners[flow] != first && owners[flow] != second)];

    /// <summary>Rows from which all the others follow, and none of which follows from the rest.</summary>
    private static List<BigInteger[]> Reduced(List<BigInteger[]> rows)
    {
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var lead = rows.FindIndex(rank, row => !row[column].IsZero);
            if (lead < 0)
                continue;
            (rows[rank], rows[lead]) = (rows[lead], rows[rank]);
            for (var other = rank + 1; other < rows.Count; other++)
                if (!rows[other][column].IsZero)
                    rows[other] = Without(rows[other], rows[rank], column);
            rank++;
        }

        return rows[..rank];
    }

    // Whole numbers all the way, divided by what they share.
    private static BigInteger[] Without(BigInteger[] row, BigInteger[] lead, int column)
    {
        var (a, b) = (lead[column], row[column]);
        var result = row.Zip(lead, (of, from) => of * a - from * b).ToArray();
        var shared = result.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return shared.IsZero ? result : Array.ConvertAll(result, value => value / shared);
    }
}
