using System.Text;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tests.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Definitions;

public sealed class PapersTests
{
    public static TheoryData<string> Papers { get; } = ["sertifikat", "daftar-hadir", "kartu-nama", "surat-kelayakan"];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Of_EveryPaper_IsAValidFileAndTheSameTwice(string kind)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var pdf = Pdf(Paper(kind), language);

            var (exitCode, output) = ExternalTool.Run("qpdf", pdf, "--check", "FILE");

            exitCode.ShouldBe(0, output);
            Pdf(Paper(kind), language).AsSpan().SequenceEqual(pdf).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Of_EveryPaper_IsAlsoAPageAndATable(string kind)
    {
        var report = Paper(kind);

        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain("Siti Contoh");
        Encoding.UTF8.GetString(CsvRenderer.Render(report, Language.English)).ShouldContain("Siti Contoh");
        Encoding.UTF8.GetString(CsvRenderer.Render(report, Language.English)).ShouldNotContain("Known until", Case.Insensitive);
        Encoding.UTF8.GetString(JsonRenderer.Render(report, Language.English)).ShouldContain("\"tanggal\": \"2026-11-");
        ReadXlsx.Values(XlsxRenderer.Render(report, Language.Indonesian)).OfType<string>().ShouldContain(text => text.Contains("Siti Contoh"));
    }

    [Fact]
    public void Of_ACertificate_ShowsEveryFactOnItsFrontAndTheTopicsOnItsBack()
    {
        var pages = PdfText.Pages(Pdf(CertificatePaper.Of(PaperFacts.Certificate(), PaperFacts.City)));

        pages.Count.ShouldBe(2);
        pages[0].ShouldContain("SERTIFIKAT");
        pages[0].ShouldContain("Nomor: 500.2.3/017/XI/2026");
        pages[0].ShouldContain("Siti Contoh");
        pages[0].ShouldContain("Batik Contoh");
        string.Join(' ', pages[0]).ShouldContain("bekerja sama dengan PPEI, di Aula Dinas Contoh, pada 10 s.d. 12 November 2026.");
        pages[0].ShouldContain("Jumlah: 10 jam pelajaran (JP)");
        pages[0].ShouldContain("Pekalongan, 21 November 2026");
        pages[0].ShouldContain("NIP. 19660801 198803 1 001");
        pages[0].ShouldContain("https://ekspor.contoh.id/verifikasi/7KQ2M9XD");
        pages[1].ShouldContain("Menghitung harga ekspor");
        pages[1].ShouldNotContain(text => text.Contains("Halaman"));
    }

    [Fact]
    public void Of_ManyCertificates_GivesEachItsSheetOfTwoPages()
    {
        var people = Enumerable.Range(1, 5).Select(i => PaperFacts.Certificate(FormattableString.Invariant($"Peserta Contoh {i}"))).ToList();

        var pages = PdfText.Pages(Pdf(CertificatePaper.Of(people, PaperFacts.City, "sertifikat-2026-1")));

        pages.Count.ShouldBe(10);
        for (var i = 0; i < people.Count; i++)
            pages[2 * i].ShouldContain(people[i].Name);
    }

    [Fact]
    public void Of_LongNames_LosesNoWordAndKeepsThePage()
    {
        var report = CertificatePaper.Of(
            PaperFacts.Certificate(PaperFacts.LongName) with { Business = PaperFacts.LongName, Venue = PaperFacts.LongName }, PaperFacts.City);
        var cards = NameCards.Of(
            "2026-1", PaperFacts.Activity, new DateOnly(2026, 11, 10), [new CardPerson(PaperFacts.LongName, PaperFacts.LongName, "P-001")],
            PaperFacts.City, PaperFacts.Office);

        PdfText.Count(Pdf(report)).ShouldBe(2);
        Times(PaperFacts.LongName, PdfText.Pages(Pdf(report))[0]).ShouldBe(3);
        PdfText.Count(Pdf(cards)).ShouldBe(1);
        Times(PaperFacts.LongName, PdfText.Pages(Pdf(cards))[0]).ShouldBe(2);
    }

    [Fact]
    public void Of_ANameTheFontLacks_IsTold() =>
        PdfText.All(Pdf(CertificatePaper.Of(PaperFacts.Certificate("Maria 蟹"), PaperFacts.City)))
            .ShouldContain(text => text.Contains("U+87F9", StringComparison.Ordinal));

    [Fact]
    public void Of_NoSigner_SaysThatNoneIsSet()
    {
        var certificate = PaperFacts.Certificate() with { Office = PaperFacts.Office with { Signer = null } };
        PdfText.All(Pdf(CertificatePaper.Of(certificate, PaperFacts.City))).ShouldContain(text => text.Contains("belum diatur"));
    }

    [Fact]
    public void Of_ADay_ListsEverybodyWithABoxToSign()
    {
        var pages = PdfText.Pages(Pdf(AttendanceSheet.Of(PaperFacts.Day(60), PaperFacts.City, PaperFacts.Office)));

        pages[0].ShouldContain("Selasa, 10 November 2026");
        pages.ShouldAllBe(page => page.Contains("Tanda tangan"));
        var drawn = pages.SelectMany(page => page).ToList();
        for (var i = 1; i <= 60; i++)
        {
            drawn.ShouldContain(FormattableString.Invariant($"Peserta Contoh {i:000}"));
            drawn.ShouldContain(FormattableString.Invariant($"{i}."));
        }

        drawn.ShouldNotContain("No. HP");
    }

    [Fact]
    public void Of_SignaturesOfNeighbours_StandLeftAndRight()
    {
        var (_, layout) = ExternalTool.Run("pdftotext", Pdf(AttendanceSheet.Of(PaperFacts.Day(4), PaperFacts.City, PaperFacts.Office)), "-layout", "FILE", "-");
        int Column(string mark) => layout.Split('\n').Single(line => line.EndsWith(mark, StringComparison.Ordinal)).Length;

        Column(" 1.").ShouldBe(Column(" 3."));
        Column(" 2.").ShouldBe(Column(" 4."));
        Column(" 2.").ShouldBeGreaterThan(Column(" 1.") + 5);
    }

    [Fact]
    public void Of_NameCards_StandEightAPageWithTheirCode()
    {
        var people = Enumerable.Range(1, 9).Select(i => new CardPerson("Peserta Contoh", "Batik Contoh", FormattableString.Invariant($"P-{i:000}")));

        var pages = PdfText.Pages(Pdf(NameCards.Of(
            "2026-1", PaperFacts.Activity, new DateOnly(2026, 11, 10), people, PaperFacts.Example, PaperFacts.Office)));

        pages.Select(page => page.Count(text => text.StartsWith("P-", StringComparison.Ordinal))).ShouldBe([8, 1]);
        pages.ShouldAllBe(page => page.Contains("Contoh, bukan dokumen resmi"));
    }

    [Theory]
    [InlineData(EligibilityState.Eligible, "Batik Contoh memenuhi syarat untuk")]
    [InlineData(EligibilityState.NotEligible, "Batik Contoh belum memenuhi syarat untuk")]
    [InlineData(EligibilityState.NeedsEvidence, "belum dapat diputuskan")]
    [InlineData(EligibilityState.Undecided, "belum selesai")]
    public void Of_ADecision_TellsReasonAndNextStepOnOnePage(EligibilityState state, string conclusion)
    {
        var pages = PdfText.Pages(Pdf(EligibilityLetter.Of(PaperFacts.Decision(state), PaperFacts.City, PaperFacts.Office)));

        var words = string.Join(' ', pages.ShouldHaveSingleItem());
        words.ShouldContain(conclusion);
        words.ShouldContain("Kirimkan KTP yang baru.");
        words.ShouldContain("Kepada Yth. Siti Contoh Batik Contoh");
        words.ShouldContain("Hasil pemeriksaan kelayakan");
        pages[0].Count(text => text.Contains("21 November 2026")).ShouldBe(1, "a letter is dated once, at its top");
    }

    [Fact]
    public void FileStem_AnyNumber_IsAFileName() =>
        CertificatePaper.Of(PaperFacts.Certificate(), PaperFacts.City).FileStem.ShouldBe("sertifikat-500-2-3-017-xi-2026");

    [Fact]
    public void Of_NoCertificates_IsRefused() =>
        Should.Throw<ArgumentException>(() => CertificatePaper.Of([], PaperFacts.City, "sertifikat"));

    private static Report Paper(string kind) => kind switch
    {
        CertificatePaper.Kind => CertificatePaper.Of(PaperFacts.Certificate(), PaperFacts.Example),
        AttendanceSheet.Kind => AttendanceSheet.Of(
            PaperFacts.Day(3, withPhone: true) with { Rows = [new AttendanceRow("Siti Contoh", "Batik Contoh", Phone: "0812-0000-0000")] },
            PaperFacts.City, PaperFacts.Office),
        NameCards.Kind => NameCards.Of(
            "2026-1", PaperFacts.Activity, new DateOnly(2026, 11, 10), [new CardPerson("Siti Contoh", "Batik Contoh", "P-001")],
            PaperFacts.City, PaperFacts.Office),
        _ => EligibilityLetter.Of(PaperFacts.Decision(EligibilityState.Eligible), PaperFacts.City, PaperFacts.Office),
    };

    private static int Times(string words, IEnumerable<string> drawn) => string.Join(' ', drawn).Split(words).Length - 1;

    private static byte[] Pdf(Report report, Language language = Language.Indonesian) => FiveOutputsTests.Pdf(report, language);
}
