namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

internal readonly record struct PdfColour(byte Red, byte Green, byte Blue)
{
    public static PdfColour Paper { get; } = new(0xFF, 0xFF, 0xFF);

    public static PdfColour Black { get; } = new(0, 0, 0);

    public static PdfColour Ink { get; } = new(0x1B, 0x1F, 0x2A);

    public static PdfColour Muted { get; } = new(0x4A, 0x51, 0x62);

    public static PdfColour Rule { get; } = new(0xC9, 0xCE, 0xDA);

    public static PdfColour Indigo { get; } = new(0x16, 0x20, 0x4A);

    public static PdfColour Bar { get; } = new(0x2F, 0x45, 0x9A);

    public static PdfColour Tint { get; } = new(0xEE, 0xF0, 0xF9);

    /// <summary>Indigo washed out, for ornament behind or beside words.</summary>
    public static PdfColour Batik { get; } = new(0x9A, 0xA6, 0xD2);

    public static PdfColour Soga { get; } = new(0xB9, 0x53, 0x2D);

    public static PdfColour DarkSoga { get; } = new(0x8A, 0x3A, 0x1F);

    public static PdfColour Amber { get; } = new(0x8A, 0x5A, 0x00);
}

/// <param name="Font">The face.</param>
/// <param name="Size">In thousandths of a point, as every length of the writer.</param>
/// <param name="Leading">From line to line.</param>
/// <param name="Colour">Of the letters.</param>
internal sealed record PdfTextStyle(PdfFont Font, int Size, int Leading, PdfColour Colour)
{
    /// <summary>How far under a line's top its letters stand: capitals are centred in the line.</summary>
    public int Baseline => (Leading + Size * 745 / 1000) / 2;

    public int Width(ReadOnlySpan<char> text, bool tabular = false) => Font.Width(text, Size, tabular);
}

/// <summary>The type of a printed report, in one place.</summary>
/// <param name="fonts">The faces.</param>
/// <param name="body">The size of running text: larger where people read sentences and not figures.</param>
internal sealed class PdfStyles(PdfFonts fonts, int body = PdfStyles.BesideFigures)
{
    public const int BesideFigures = 9_500;

    public const int Running = 10_000;

    public PdfTextStyle Government { get; } = new(fonts.SemiBold, 11_000, 15_000, PdfColour.Ink);

    public PdfTextStyle Office { get; } = new(fonts.Bold, 13_500, 18_500, PdfColour.Ink);

    public PdfTextStyle Contact { get; } = new(fonts.Regular, 8_500, 11_500, PdfColour.Muted);

    public PdfTextStyle Title { get; } = new(fonts.Bold, 14_000, 19_000, PdfColour.Indigo);

    public PdfTextStyle Lede { get; } = new(fonts.Regular, 9_000, 13_000, PdfColour.Muted);

    public PdfTextStyle Notice { get; } = new(fonts.Bold, 8_500, 12_000, PdfColour.Amber);

    public PdfTextStyle Body { get; } = new(fonts.Regular, body, Leading(body), PdfColour.Ink);

    public PdfTextStyle BodyBold { get; } = new(fonts.Bold, body, Leading(body), PdfColour.Ink);

    public PdfTextStyle Label { get; } = new(fonts.Regular, body, Leading(body), PdfColour.Muted);

    public PdfTextStyle Small { get; } = new(fonts.Regular, 8_000, 11_000, PdfColour.Muted);

    public PdfTextStyle SmallInk { get; } = new(fonts.Regular, 8_500, 12_000, PdfColour.Ink);

    public PdfTextStyle Remark { get; } = new(fonts.Regular, 8_000, 11_000, PdfColour.Ink);

    public PdfTextStyle Caption { get; } = new(fonts.Bold, 10_000, 14_000, PdfColour.Indigo);

    public PdfTextStyle TableHeader { get; } = new(fonts.SemiBold, 8_000, 11_000, PdfColour.Muted);

    public PdfTextStyle TableCell { get; } = new(fonts.Regular, 8_500, 11_500, PdfColour.Ink);

    public PdfTextStyle TableCellMuted { get; } = new(fonts.Regular, 8_500, 11_500, PdfColour.Muted);

    public PdfTextStyle TableCellStrong { get; } = new(fonts.Bold, 8_500, 11_500, PdfColour.Ink);

    public PdfTextStyle CertificateTitle { get; } = new(fonts.Bold, 30_000, 37_000, PdfColour.Indigo);

    public PdfTextStyle CertificateName { get; } = new(fonts.Bold, 32_000, 40_000, PdfColour.Ink);

    public PdfTextStyle CertificateBusiness { get; } = new(fonts.SemiBold, 14_000, 18_500, PdfColour.DarkSoga);

    public PdfTextStyle CertificateText { get; } = new(fonts.Regular, 11_500, 17_000, PdfColour.Ink);

    public PdfTextStyle CardName { get; } = new(fonts.Bold, 22_000, 26_500, PdfColour.Ink);

    public PdfTextStyle CardBusiness { get; } = new(fonts.SemiBold, 11_000, 14_500, PdfColour.Muted);

    public PdfTextStyle CardCode { get; } = new(fonts.Bold, 12_500, 16_000, PdfColour.Indigo);

    public PdfTextStyle Headline(int size) => new(fonts.Bold, size, size * 13 / 10, PdfColour.Indigo);

    public PdfTextStyle Heading(int level) => new(fonts.Bold, level == 2 ? 12_000 : 10_500, level == 2 ? 16_500 : 14_500, PdfColour.Indigo);

    public PdfTextStyle Chart(int size, bool bold, PdfColour colour) => new(bold ? fonts.Bold : fonts.Regular, size, size, colour);

    private static int Leading(int size) => size * 3 / 2 - 250;
}
