using System.Collections.Immutable;
using QRCoder;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>Dark modules beside each other in a row of a QR code.</summary>
internal readonly record struct QrRun(int X, int Y, int Length);

/// <summary>A QR code (ISO/IEC 18004, correction level M) as runs of dark modules, the quiet zone of four modules around it included.</summary>
internal sealed record QrDrawing(int Size, ImmutableArray<QrRun> Dark)
{
    public static QrDrawing Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var dark = ImmutableArray.CreateBuilder<QrRun>();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Length; x++)
            {
                var start = x;
                while (x < row.Length && row[x])
                    x++;
                if (x > start)
                    dark.Add(new QrRun(start, y, x - start));
            }
        }

        return new QrDrawing(data.ModuleMatrix.Count, dark.ToImmutable());
    }
}
