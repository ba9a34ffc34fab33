using System.Globalization;
using System.Text;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

public class EmbeddedPdfRendererTests
{
    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Render_EveryBlock_PassesQpdf(Language language)
    {
        var (exitCode, output) = ExternalTool.Run("qpdf", Render(SampleReport.Create(SampleReport.LongTable(150)), language), "--check",
            "FILE");
        exitCode.ShouldBe(0, output);
        output.ShouldContain("No syntax or stream encoding errors found");
    }

    [Fact]
    public void Render_EveryBlock_TextCanBeCopiedFromAnyReader()
    {
        var (_, text) = ExternalTool.Run("pdftotext", Render(SampleReport.Create(), Language.Indonesian), "-layout", "FILE", "-");
        var firstPage = text[..text.IndexOf("Halaman 1 dari ", StringComparison.Ordinal)];
        firstPage.ShouldContain(", diketahui sampai ");
        string.Join(' ', firstPage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ShouldContain("DINAS PERDAGANGAN, KOPERASI, DAN USAHA KECIL MENENGAH");
        text.ShouldMatch(@"Sarung batik +6211\.42 +412\.300,00 +9\.184\.220,00 +42,44%");
        text.ShouldContain("Surimi & <olahan> ikan Łódź");
        text.ShouldContain("NIP. 19660801 198803 1 001");
    }

    [Fact]
    public void Render_OneTree_SameBytesTwice() =>
        Render(SampleReport.Create(), Language.Indonesian).AsSpan().SequenceEqual(Render(SampleReport.Create(), Language.Indonesian))
            .ShouldBeTrue();

    [Fact]
    public void Render_OneTree_SameBytesAsEver()
    {
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Render(SampleReport.Create(), Language.Indonesian)));
        hash.ShouldBe("0BA131EE6F833D531C40D1D6957F5CF0B31D27D3831DD85824D98E3179038587",
            "The same tree gave other bytes: on purpose? Then put the new hash here; otherwise this machine writes another file.");
    }

    [Fact]
    public void Render_OtherTree_OtherBytesAndOtherId()
    {
        var one = Encoding.Latin1.GetString(Render(SampleReport.Create(), Language.Indonesian));
        var two = Encoding.Latin1.GetString(Render(SampleReport.Create() with { AsOf = new DateOnly(2026, 9, 30) }, Language.Indonesian));
        Id(one).ShouldNotBe(Id(two));
        one.ShouldContain("/CreationDate(D:20261121031500Z)");
    }

    [Fact]
    public void Render_LongTable_RepeatsItsHeaderOnEveryPageAndLosesNoRow()
    {
        var pages = PdfText.Pages(Render(SampleReport.Create(SampleReport.LongTable(400)), Language.Indonesian));
        var withRows = pages.Where(page => page.Any(text => text.StartsWith("Contoh Batik", StringComparison.Ordinal))).ToList();
        withRows.Count.ShouldBeGreaterThan(8);
        withRows.ShouldAllBe(page => page.Contains("Nilai (US$)") && page.Contains("Eksportir"));
        withRows.Skip(1).ShouldAllBe(page => page.Contains("Pengiriman (lanjutan)"));
        pages.SelectMany(page => page).Where(text => text.StartsWith("Contoh Batik", StringComparison.Ordinal)).Distinct().Count()
            .ShouldBe(400);
        var last = pages.Last(page => page.Contains("Jumlah"));
        last.Any(text => text.StartsWith("Contoh Batik", StringComparison.Ordinal))
            .ShouldBeTrue("a total never stands alone on a page");
    }

    [Fact]
    public void Render_RowTallerThanAPage_GoesOnOverTheNext()
    {
        var words = Enumerable.Range(1, 900).Select(i => string.Create(CultureInfo.InvariantCulture, $"kata{i}")).ToList();
        var table = new Table(
            "panjang",
            new Wording("Kendala"),
            [new Column("kendala", new Wording("Kendala")), new Column("n", new Wording("Jumlah"), ColumnKind.Figure)],
            [new RowGroup([new Row([Cell.AsIs(string.Join('\n', words)), Cell.Of(7)]), new Row([Cell.AsIs("sesudahnya"), Cell.Of(8)])])]);
        var pages = PdfText.Pages(Render(SampleReport.Create(table), Language.Indonesian));
        var drawn = pages.SelectMany(page => page).ToList();
        words.ShouldAllBe(word => drawn.Contains(word));
        drawn.IndexOf("sesudahnya").ShouldBeGreaterThan(drawn.IndexOf("kata900"));
        pages.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Render_WordWiderThanItsColumn_IsBrokenAndComplete()
    {
        var word = new string('W', 400);
        var drawn = PdfText.All(Render(SampleReport.Create(new Paragraph(Phrase.AsIs(word))), Language.Indonesian));
        string.Concat(drawn.Where(text => text.Length > 3 && text.All(c => c == 'W'))).ShouldBe(word);
    }

    [Fact]
    public void Render_LetterTheFontLacks_IsABoxThatKeepsItsCodeAndIsTold()
    {
        var drawn = PdfText.All(Render(SampleReport.Create(), Language.Indonesian)).ToList();
        drawn.ShouldContain("Pelet cangkang 蟹");
        drawn.ShouldContain(text => text.Contains("U+87F9", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_LettersAllInTheFont_TellsOfNone()
    {
        var report = SampleReport.Create() with { Blocks = [new Paragraph(Phrase.AsIs("Łódź, Čeština, São Tomé, Türkiye"))] };
        var drawn = PdfText.All(Render(report, Language.Indonesian)).ToList();
        drawn.ShouldContain("Łódź, Čeština, São Tomé, Türkiye");
        drawn.ShouldNotContain(text => text.Contains("U+", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_DecomposedAccent_IsComposed()
    {
        var report = SampleReport.Create() with { Blocks = [new Paragraph(Phrase.AsIs("Cafe\u0301"))] };
        PdfText.All(Render(report, Language.Indonesian)).ShouldContain("Café");
    }

    [Fact]
    public void Render_SignatureAtTheEndOfAPage_StaysTogether()
    {
        for (var paragraphs = 20; paragraphs < 50; paragraphs++)
        {
            var report = SampleReport.Create() with
            {
                Blocks =
                [
                    .. Enumerable.Repeat<Block>(new Paragraph(Phrase.AsIs("Isi.")), paragraphs),
                    new SignatureBlock("Pekalongan", new DateOnly(2026, 11, 21),
                        new Signer([Phrase.AsIs("KEPALA DINAS")], "Nama Contoh", null, "19660801 198803 1 001")),
                ],
            };
            var page = PdfText.Pages(Render(report, Language.Indonesian)).Single(page => page.Contains("Nama Contoh"));
            page.ShouldContain("Pekalongan, 21 November 2026");
            page.ShouldContain("NIP. 19660801 198803 1 001");
        }
    }

    [Fact]
    public void Render_HeadingAtTheEndOfAPage_GoesWithWhatFollows()
    {
        for (var paragraphs = 10; paragraphs < 45; paragraphs++)
        {
            var report = SampleReport.Create() with
            {
                Blocks =
                [
                    .. Enumerable.Repeat<Block>(new Paragraph(Phrase.AsIs("Isi.")), paragraphs),
                    new Heading(2, Phrase.AsIs("Bagian berikut")),
                    SampleReport.LongTable(5),
                    new Heading(2, Phrase.AsIs("Bab diagram")),
                    SampleReport.Create().Blocks.OfType<BarChart>().Single(),
                ],
            };
            var pages = PdfText.Pages(Render(report, Language.Indonesian));
            pages.Single(page => page.Contains("Bagian berikut")).ShouldContain("Contoh Batik 00001");
            pages.Single(page => page.Contains("Bab diagram")).ShouldContain("juta US$");
        }
    }

    [Fact]
    public void Render_SignatureAfterSources_IsNeverAloneOnAPage()
    {
        for (var paragraphs = 10; paragraphs < 45; paragraphs++)
        {
            var report = SampleReport.Create() with
            {
                Blocks =
                [
                    .. Enumerable.Repeat<Block>(new Paragraph(Phrase.AsIs("Isi.")), paragraphs),
                    new Sources([new Source(Phrase.AsIs("Buku besar"))]),
                    new SignatureBlock("Pekalongan", new DateOnly(2026, 11, 21), null),
                ],
            };
            PdfText.Pages(Render(report, Language.Indonesian))[^1].ShouldContain("Buku besar");
        }
    }

    [Fact]
    public void Render_SignatureAfterAClosingSentence_IsNeverAloneOnAPage()
    {
        for (var paragraphs = 10; paragraphs < 45; paragraphs++)
        {
            var report = SampleReport.Create() with
            {
                Layout = ReportLayout.Letter,
                Blocks =
                [
                    .. Enumerable.Repeat<Block>(new Paragraph(Phrase.AsIs("Isi.")), paragraphs),
                    new Paragraph(Phrase.AsIs("Demikian.")),
                    new SignatureBlock("Pekalongan", new DateOnly(2026, 11, 21), new Signer([], "Nama Contoh", null, null), IsDated: false),
                ],
            };
            PdfText.Pages(Render(report, Language.Indonesian))[^1].ShouldContain("Demikian.");
        }
    }

    [Fact]
    public void Render_OnItsSide_TurnsThePaper() =>
        Encoding.Latin1.GetString(Render(SampleReport.Create() with { IsLandscape = true }, Language.Indonesian))
            .ShouldContain("/MediaBox[0 0 841.89 595.276]");

    [Fact]
    public void Render_Folio_UsesItsPaper() =>
        Encoding.Latin1.GetString(Render(SampleReport.Create() with { Paper = Paper.F4 }, Language.Indonesian))
            .ShouldContain("/MediaBox[0 0 609.449 935.433]");

    [Fact]
    public void TabularDigits_EveryWeight_AreEquallyWide()
    {
        foreach (var face in new[] { PdfFace.Regular.Value, PdfFace.SemiBold.Value, PdfFace.Bold.Value })
        {
            "0123456789".Select(digit => face.Advance(digit, tabular: true)).Distinct().Count().ShouldBe(1);
            "0123456789".Select(digit => face.Advance(digit, tabular: false)).Distinct().Count().ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public void Render_ManyPages_MemoryDoesNotFollowTheirNumber()
    {
        long Peak(int rows)
        {
            var report = SampleReport.Create(SampleReport.LongTable(rows));
            var output = new LargestBacklog();
            new EmbeddedPdfRenderer().Render(report, Language.Indonesian, output);
            return output.Largest;
        }

        Peak(4000).ShouldBeLessThan(Peak(400) * 3 / 2, "each page is written as soon as it is full");
    }

    private static byte[] Render(Report report, Language language) => FiveOutputsTests.Pdf(report, language);

    private static string Id(string file) => file[file.IndexOf("/ID[", StringComparison.Ordinal)..];

    /// <summary>Knows the largest piece that was ever written at once, the cross-reference table at the end apart.</summary>
    private sealed class LargestBacklog : Stream
    {
        public long Largest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!buffer.StartsWith("xref"u8) && !buffer.StartsWith("<</Type/Pages"u8))
                Largest = Math.Max(Largest, buffer.Length);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
