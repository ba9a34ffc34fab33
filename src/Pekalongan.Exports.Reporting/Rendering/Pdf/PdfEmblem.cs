using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The letterhead's picture: on every page that shows it the same form.</summary>
internal static class PdfEmblem
{
    public const int Tall = 58_000;

    public static int Wide(Emblem emblem) => (int)((long)Tall * emblem.Width / emblem.Height);

    /// <summary>With its upper left corner at a place, counted as the file counts.</summary>
    public static void Write(PdfBuffer content, Emblem emblem, int x, int y, int width)
    {
        int X(int own) => x + (int)((long)own * width / emblem.Width);
        int Y(int own) => y - (int)((long)own * width / emblem.Width);
        content.Add("q "u8);
        foreach (var shape in emblem.Shapes)
        {
            content.AddLengths(shape.Red * 1000 / 255, shape.Green * 1000 / 255, shape.Blue * 1000 / 255).Add("rg\n"u8);
            foreach (var step in shape.Steps)
            {
                if (step.Verb == EmblemVerb.Curve)
                    content.AddLengths(X(step.X1), Y(step.Y1), X(step.X2), Y(step.Y2));
                if (step.Verb != EmblemVerb.Close)
                    content.AddLengths(X(step.X), Y(step.Y));
                content.Add(Operator(step.Verb));
            }

            content.Add(shape.IsEvenOdd ? "f*\n"u8 : "f\n"u8);
        }

        content.Add("Q\n"u8);
    }

    private static ReadOnlySpan<byte> Operator(EmblemVerb verb) => verb switch
    {
        EmblemVerb.Move => "m "u8,
        EmblemVerb.Line => "l "u8,
        EmblemVerb.Curve => "c "u8,
        _ => "h "u8,
    };
}
