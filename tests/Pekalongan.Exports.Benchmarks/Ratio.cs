using System.Diagnostics;
using System.Globalization;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>One measured ratio against its bound of docs/architecture.md. Ratios, because the machines are shared and no two runs take the same time.</summary>
internal sealed record Ratio(string Name, double Value, double Bound)
{
    /// <summary>"name value bound ok|short".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:0.00} {Bound:0.##} {(Value <= Bound ? "ok" : "short")}");

    /// <summary>Times two acts in turn, A B A B …, and takes the median of the ratios of each pair.</summary>
    public static async Task<double> OfTimesAsync(int rounds, Func<Task> a, Func<Task> b)
    {
        await a();
        await b();
        var ratios = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var timeA = await TimeAsync(a);
            ratios.Add(timeA / await TimeAsync(b));
        }

        return Median(ratios);
    }

    public static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
