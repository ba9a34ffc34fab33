using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The axis of a chart: round steps of 1, 2 or 5, in whole cents, labelled in millions, thousands or dollars.</summary>
internal sealed record ChartScale(long Top, long Step, long Unit, Wording UnitName)
{
    private const long Dollar = 100;

    public static ChartScale For(BarChart chart)
    {
        var highest = chart.Bars.Select(bar => bar.Value?.Cents ?? 0).Append(chart.Target?.Value.Cents ?? 0).Append(chart.Band?.High.Cents ?? 0)
            .Append(Dollar).Max();
        var step = StepFor(highest);
        var top = (highest + step - 1) / step * step;
        return top switch
        {
            >= 1_000_000 * Dollar => new ChartScale(top, step, 1_000_000 * Dollar, new Wording("juta US$")),
            >= 1_000 * Dollar => new ChartScale(top, step, 1_000 * Dollar, new Wording("ribu US$")),
            _ => new ChartScale(top, step, Dollar, new Wording("US$")),
        };
    }

    public string Tick(long cents, Language language) => InUnit(cents, Decimals(Step), language);

    /// <summary>Two decimals, or as many as the source printed.</summary>
    public string Amount(Usd value, long granularityCents, Language language) =>
        InUnit(value.Cents, granularityCents > 1 ? Decimals(granularityCents) : 2, language);

    private string InUnit(long cents, int decimals, Language language)
    {
        var factor = 1L;
        for (var i = 0; i < decimals; i++)
            factor *= 10;
        return Figures.Fixed(Rounding.MultiplyDivide(cents, factor, Unit), decimals, language);
    }

    private int Decimals(long granularity)
    {
        var decimals = 0;
        for (var unit = Unit; unit > granularity && unit >= 10; unit /= 10)
            decimals++;
        return decimals;
    }

    private static long StepFor(long highest)
    {
        const int mostSteps = 5;
        for (var magnitude = 10L; ; magnitude *= 10)
        {
            foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
            {
                if (magnitude * factor >= (highest + mostSteps - 1) / mostSteps)
                    return magnitude * factor;
            }
        }
    }
}
