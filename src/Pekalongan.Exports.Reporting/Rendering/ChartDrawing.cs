using System.Collections.Immutable;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>What a mark of a chart is; each output gives it its colour.</summary>
public enum ChartRole
{
    Grid,
    Axis,
    Bar,

    /// <summary>The page's own colour behind words, so that no line runs through them.</summary>
    Ground,
    BarValue,
    Target,
    TargetValue,

    /// <summary>The range of a projection, and the line of its middle.</summary>
    Band,
    BandMiddle,
    BandValue,
}

public enum ChartAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A mark in tenths of a drawing unit, whole numbers so that no machine rounds another way; y runs downwards.</summary>
public abstract record ChartMark(ChartRole Role);

public sealed record ChartLine(ChartRole Role, int X1, int Y1, int X2, int Y2) : ChartMark(Role);

public sealed record ChartRectangle(ChartRole Role, int X, int Y, int Width, int Height) : ChartMark(Role);

/// <param name="Role">What it is.</param>
/// <param name="X">Of the anchor.</param>
/// <param name="Y">Of the baseline.</param>
/// <param name="Text">The words.</param>
/// <param name="Anchor">Which end of the words stands at x.</param>
public sealed record ChartText(ChartRole Role, int X, int Y, string Text, ChartAnchor Anchor) : ChartMark(Role);

/// <summary>A bar chart drawn once, as lines, rectangles and words, for the screen and for every PDF engine.</summary>
public sealed record ChartDrawing(int Width, int Height, ImmutableArray<ChartMark> Marks)
{
    public const int FontSize = 120;
    public const int FullWidth = 6400;
    public const int FullHeight = 2640;

    private const int Left = 520;
    private const int Right = 6300;
    private const int Top = 420;
    private const int LabelDrop = 200;
    private const int Foot = 340;
    private const int LowHeight = 1360;
    private const int LabelHeight = 140;
    private const int LabelGap = 60;

    private const int FewBars = 6;

    public static int HeightOf(BarChart chart) => chart.IsLow ? LowHeight : FullHeight;

    public static ChartDrawing Of(BarChart chart, Language language)
    {
        var scale = ChartScale.For(chart);
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        var height = HeightOf(chart);
        var bottom = height - Foot;
        int Y(long cents) => bottom - (int)Rounding.MultiplyDivide(Math.Max(0, cents), bottom - Top, scale.Top);

        marks.Add(new ChartText(ChartRole.Axis, 0, Top - 260, scale.UnitName.In(language), ChartAnchor.Start));
        for (var tick = 0L; tick <= scale.Top; tick += scale.Step)
        {
            marks.Add(new ChartLine(ChartRole.Grid, Left, Y(tick), Right, Y(tick)));
            marks.Add(new ChartText(ChartRole.Axis, Left - 60, Y(tick) + 40, scale.Tick(tick, language), ChartAnchor.End));
        }

        int? targetY = chart.Target is { } target ? Y(target.Value.Cents) : null;
        var known = chart.Bars.Count(bar => bar.Value is not null);
        var slot = (Right - Left) / Math.Max(1, chart.Bars.Length);
        var seen = 0;
        for (var i = 0; i < chart.Bars.Length; i++)
        {
            var bar = chart.Bars[i];
            var middle = Left + slot * i + slot / 2;
            marks.Add(new ChartText(ChartRole.Axis, middle, bottom + LabelDrop, bar.Label.In(language), ChartAnchor.Middle));
            if (bar.Value is not { } value)
            {
                if (i == chart.Bars.Length - 1 && chart.Band is { } band)
                {
                    AddBand(marks, band, scale, middle, Math.Min(slot * 62 / 100, 600), Y, targetY, language);
                    continue;
                }

                marks.Add(new ChartText(ChartRole.Axis, middle, bottom - LabelGap, "–", ChartAnchor.Middle));
                continue;
            }

            var (width, y) = (Math.Min(slot * 62 / 100, 600), Y(value.Cents));
            marks.Add(new ChartRectangle(ChartRole.Bar, middle - width / 2, y, width, bottom - y));
            if (++seen == known || known <= FewBars)
                AddOnGround(marks, ValueLabel(scale.Amount(value, bar.GranularityCents, language), middle, y, targetY));
        }

        if (chart.Target is { } line && targetY is { } at)
        {
            var words = line.Label.In(language) + " " + scale.Amount(line.Value, line.GranularityCents, language);
            AddOnGround(marks, new ChartText(ChartRole.TargetValue, Left + 60, at - LabelGap, words, ChartAnchor.Start));
            marks.Add(new ChartLine(ChartRole.Target, Left, at, Right, at));
        }

        return new ChartDrawing(FullWidth, height, marks.ToImmutable());
    }

    private static void AddBand(
        ImmutableArray<ChartMark>.Builder marks, ProjectionBand band, ChartScale scale, int middle, int width, Func<long, int> y, int? targetY, Language language)
    {
        var (low, point, high) = (y(band.Low.Cents), y(band.Point.Cents), y(band.High.Cents));
        marks.Add(new ChartRectangle(ChartRole.Band, middle - width / 2, high, width, low - high));
        marks.Add(new ChartLine(ChartRole.BandMiddle, middle - width / 2, point, middle + width / 2, point));
        var label = ValueLabel(scale.Amount(band.Point, band.GranularityCents, language), middle, high, targetY);
        AddOnGround(marks, label with { Role = ChartRole.BandValue });
    }

    private static void AddOnGround(ImmutableArray<ChartMark>.Builder marks, ChartText text)
    {
        var width = text.Text.Length * FontSize * 58 / 100;
        var x = text.Anchor == ChartAnchor.Middle ? text.X - width / 2 : text.X;
        marks.Add(new ChartRectangle(ChartRole.Ground, x - 20, text.Y - 100, width + 40, 120));
        marks.Add(text);
    }

    private static ChartText ValueLabel(string text, int middle, int y, int? targetY)
    {
        var line = y - LabelGap;
        if (targetY is { } target && target <= line + 30 && target >= line - LabelHeight)
            line = target - LabelGap;
        return new ChartText(ChartRole.BarValue, middle, line, text, ChartAnchor.Middle);
    }
}
