using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>Reads an SVG file that holds only filled paths; anything it cannot draw exactly is refused, never left out.</summary>
public static class EmblemSvg
{
    public static Emblem Read(string svg, Phrase alternativeText)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(svg), settings);
            var root = XDocument.Load(reader).Root!;
            var box = (Attribute(root, "viewBox") ?? throw new FormatException("The drawing has no viewBox."))
                .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Thousandths).ToArray();
            if (box is not [var left, var top, > 0 and var width, > 0 and var height])
                throw new FormatException("The drawing's viewBox is not four numbers with a size.");
            return new Emblem(width, height, [.. Shapes(root, new Look("#000000", false), left, top)], alternativeText);
        }
        catch (XmlException problem)
        {
            throw new FormatException("The drawing is not well-formed SVG.", problem);
        }
    }

    internal static int Thousandths(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1_000_000
            ? (int)Math.Round(value * 1000, MidpointRounding.AwayFromZero)
            : throw new FormatException($"\"{number}\" is not a number of a drawing.");

    private static IEnumerable<EmblemShape> Shapes(XElement element, Look look, int left, int top)
    {
        look = look.Under(element);
        switch (element.Name.LocalName)
        {
            case "title" or "desc" or "metadata":
                return [];
            case "svg" or "g":
                return element.Elements().SelectMany(child => Shapes(child, look, left, top));
            case "path" when look.Fill == "none":
                return [];
            case "path":
                var (red, green, blue) = Colour(look.Fill);
                return [new EmblemShape(red, green, blue, look.IsEvenOdd, EmblemPath.Read(Attribute(element, "d") ?? "", left, top))];
            default:
                throw new FormatException($"The drawing holds <{element.Name.LocalName}>; only filled paths can be printed.");
        }
    }

    private static (byte Red, byte Green, byte Blue) Colour(string fill)
    {
        var digits = fill is ['#', var r, var g, var b] ? string.Concat(r, r, g, g) + b + b : fill.TrimStart('#');
        return fill.StartsWith('#') && digits.Length == 6
            && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
            ? ((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : throw new FormatException($"The colour \"{fill}\" is not written as #RRGGBB.");
    }

    private static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value.Trim();

    /// <summary>What an element passes on to those inside it.</summary>
    private readonly record struct Look(string Fill, bool IsEvenOdd)
    {
        public Look Under(XElement element)
        {
            foreach (var refused in new[] { "transform", "style", "class", "opacity", "clip-path", "mask", "filter" })
            {
                if (element.Attribute(refused) is not null)
                    throw new FormatException($"The drawing uses \"{refused}\"; save it as plain paths with fill colours.");
            }

            if (Attribute(element, "stroke") is not (null or "none"))
                throw new FormatException("The drawing has strokes; turn them into filled outlines.");
            return new Look(Attribute(element, "fill") ?? Fill, Attribute(element, "fill-rule") is { } rule ? rule == "evenodd" : IsEvenOdd);
        }
    }
}
