using System.Collections.Immutable;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>
/// The picture of a letterhead as filled outlines, in thousandths of its own unit: whole numbers, so that every machine draws the same.
/// It is made from the office's own file (<see cref="EmblemSvg"/>); the program brings none.
/// </summary>
/// <param name="Width">Of the picture.</param>
/// <param name="Height">Of the picture.</param>
/// <param name="Shapes">From the lowest to the uppermost.</param>
/// <param name="AlternativeText">What it is, for whoever does not see it.</param>
public sealed record Emblem(int Width, int Height, ImmutableArray<EmblemShape> Shapes, Phrase AlternativeText);

/// <param name="Red">Of the filling, as the next two.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="IsEvenOdd">Whether an outline inside another is a hole whichever way it runs.</param>
/// <param name="Steps">The first moves.</param>
public sealed record EmblemShape(byte Red, byte Green, byte Blue, bool IsEvenOdd, ImmutableArray<EmblemStep> Steps);

public enum EmblemVerb
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>One step of an outline to a place; a curve has two handles before it. y runs downwards.</summary>
public readonly record struct EmblemStep(EmblemVerb Verb, int X = 0, int Y = 0, int X1 = 0, int Y1 = 0, int X2 = 0, int Y2 = 0);
