using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Releases;

public sealed class RuleTests(Checking checking) : IClassFixture<Checking>
{
    [Theory]
    [InlineData("Pada 2019 nilai ekspor US$22,9 juta.", "[US$22,9 juta] 2019 Agrees")]
    [InlineData("Pada 2019 nilai ekspor US$22.926.000.", "[US$22.926.000] 2019 Agrees")]
    [InlineData("Pada 2019 nilai ekspor US$22,93 juta.", "[US$22,93 juta] 2019 Agrees")]
    [InlineData("Pada 2019 nilai ekspor US$22,92 juta.", "[US$22,92 juta] 2019 Unknown")]
    [InlineData("Pada 2019 nilai ekspor lebih dari US$22 juta.", "[US$22 juta] 2019 Agrees")]
    [InlineData("Pada 2019 nilai ekspor lebih dari US$21 juta.", "[US$21 juta] 2019 Unknown")]
    [InlineData("Pada 2019 nilai ekspor US$22 juta.", "[US$22 juta] 2019 Unknown")]
    [InlineData("Pada 2021 nilai ekspor hampir US$31 juta.", "[US$31 juta] 2021 Agrees")]
    [InlineData("Pada 2021 nilai ekspor sekitar US$30,2 juta.", "[US$30,2 juta] 2021 Agrees")]
    [InlineData("Pada 2019 nilai ekspor US$22–23 juta.", "[US$22–23 juta] 2019 Agrees")]
    [InlineData("Pada 2019 nilai ekspor antara US$22 juta dan US$23 juta.", "[antara US$22 juta dan US$23 juta] 2019 Agrees")]
    [InlineData("Pada 2019 nilai ekspor US$22.926.321.", "[US$22.926.321] 2019 Unknown → US$22,926 juta (Realisasi sampai 31 Desember 2019)")]
    [InlineData("Pada 2019 nilai ekspor 22,926 juta dolar AS.", "[22,926 juta dolar AS] 2019 Agrees")]
    public async Task Rounding_IsToTheLastDigitWritten(string text, string expected) => Checking.Lines(await checking.CheckAsync(text)).ShouldBe([expected]);

    [Theory]
    [InlineData("Nilai ekspor 2020 US$25.437 juta.", "[US$25.437 juta] 2020 WrongUnit → US$25,437 juta (Realisasi sampai 31 Desember 2020)")]
    [InlineData("Nilai ekspor 2020 US$25,437 miliar.", "[US$25,437 miliar] 2020 WrongUnit → US$25,437 juta (Realisasi sampai 31 Desember 2020)")]
    [InlineData("Nilai ekspor 2020 Rp25,437 juta.", "[Rp25,437 juta] 2020 WrongUnit → US$25,437 juta (Realisasi sampai 31 Desember 2020)")]
    [InlineData("Nilai ekspor 2022 US$19.64 juta.", "[US$19.64 juta] 2022 Agrees")]
    [InlineData("Nilai ekspor 2020 US$1.2.3 juta.", "[US$1.2.3 juta] 2020 WrongUnit")]
    [InlineData("Target 2020 US$25,437 juta.", "[US$25,437 juta] 2020 AnotherFigure → US$19,19 juta (Target 2020)")]
    [InlineData("Realisasi 2020 US$19,19 juta.", "[US$19,19 juta] 2020 AnotherFigure → US$25,437 juta (Realisasi sampai 31 Desember 2020)")]
    [InlineData("Per September 2019 nilainya US$22,926 juta.", "[US$22,926 juta] 2019 AnotherFigure → US$15,98 juta (Realisasi sampai 30 September 2019)")]
    [InlineData("Tahun 2021 ada 25 eksportir.", "[25 eksportir] 2021 AnotherFigure → 21 (Eksportir terdaftar menurut sumber, 31 Desember 2021)")]
    [InlineData("Pada 2020 kurs Rp14.488.", "[Rp14.488] 2020 Agrees")]
    [InlineData("Pada triwulan I 2023 Rp35,7 miliar dari 27 eksportir.", "[Rp35,7 miliar] 2023 Agrees", "[27 eksportir] 2023 Agrees")]
    public async Task Figure_OfTheRecord_IsFoundBehindWhatIsWrongWithIt(string text, params string[] expected) =>
        Checking.Lines(await checking.CheckAsync(text)).ShouldBe(expected);

    [Theory]
    [InlineData("Pada 2019 targetnya US$18,88 juta atau Rp264,32 miliar (kurs Rp13.000 per dolar AS).",
        "[US$18,88 juta] 2019 Agrees", "[Rp264,32 miliar] 2019 WrongArithmetic → Rp245,44 miliar, atau periksa dolar dan kursnya", "[Rp13.000] 2019 Unknown")]
    [InlineData("Pada 2017 US$5 juta atau Rp70 miliar (US$1 = Rp14.000).", "[US$5 juta] 2017 Unknown", "[Rp70 miliar] 2017 Unknown", "[Rp14.000] 2017 Unknown")]
    [InlineData("Pada 2017 US$5 juta atau Rp70 juta.", "[US$5 juta] 2017 Unknown", "[Rp70 juta] 2017 WrongUnit")]
    [InlineData("Ekspor 2022 mencapai 74,28 persen dari target.", "[74,28 persen] 2022 Agrees")]
    [InlineData("Ekspor 2022 mencapai 75 persen dari target.", "[75 persen] 2022 WrongArithmetic → 74,28% menurut hitungan")]
    [InlineData("Ekspor 2022 mencapai US$19,64 atau 75 persen dari target US$26,44 juta.",
        "[US$19,64] 2022 WrongUnit → US$19,64 juta (Realisasi sampai 31 Desember 2022)", "[75 persen] 2022 WrongArithmetic → 74,28% menurut hitungan", "[US$26,44 juta] 2022 Agrees")]
    [InlineData("Ekspor 2020 melampaui target 32,55 persen.", "[32,55 persen] 2020 Agrees")]
    [InlineData("Nilai ekspor 2021 tumbuh 18,97%.", "[18,97%] 2021 Agrees")]
    [InlineData("Nilai ekspor 2021 tumbuh 20%.", "[20%] 2021 WrongArithmetic → 18,97% menurut hitungan")]
    [InlineData("Nilai ekspor 2022 turun 35,1 persen.", "[35,1 persen] 2022 Agrees")]
    [InlineData("Pada 2025 sebanyak 19 persen pesertanya perempuan.", "[19 persen] 2025 Unknown")]
    [InlineData("Pada triwulan I 2024 Rp40 miliar, 2,5 persen dari target Rp400 miliar.",
        "[Rp40 miliar] 2024 Unknown", "[2,5 persen] 2024 WrongArithmetic → 10,00% menurut hitungan", "[Rp400 miliar] 2024 Unknown")]
    [InlineData("Naik US$2,511 juta dari US$22,926 juta pada 2019 menjadi US$25,437 juta pada 2020.",
        "[US$2,511 juta] 2019 Agrees", "[US$22,926 juta] 2019 Agrees", "[US$25,437 juta] 2020 Agrees")]
    [InlineData("Naik US$3,511 juta dari US$22,926 juta pada 2019 menjadi US$25,437 juta pada 2020.",
        "[US$3,511 juta] 2019 WrongArithmetic → US$2,511 juta, bila kedua angka itu benar", "[US$22,926 juta] 2019 Agrees", "[US$25,437 juta] 2020 Agrees")]
    [InlineData("Pada 2020 nilainya naik US$2,511 juta.", "[US$2,511 juta] 2020 Agrees")]
    [InlineData("Pada 2017 batik US$1,2 juta dan surimi US$2,3 juta, total US$3,6 juta.",
        "[US$1,2 juta] 2017 Unknown", "[US$2,3 juta] 2017 Unknown", "[US$3,6 juta] 2017 WrongArithmetic → US$3,5 juta, bila semua bagiannya benar")]
    [InlineData("Pada 2017 batik US$1,2 juta dan surimi US$2,3 juta, total US$3,5 juta.",
        "[US$1,2 juta] 2017 Unknown", "[US$2,3 juta] 2017 Unknown", "[US$3,5 juta] 2017 Agrees")]
    public async Task Arithmetic_OfTheText_IsRedone(string text, params string[] expected) => Checking.Lines(await checking.CheckAsync(text)).ShouldBe(expected);

    [Theory]
    [InlineData("Nilai ekspor mencapai US$19,64 juta.", null, "[US$19,64 juta]  Agrees")]
    [InlineData("Nilai ekspor mencapai US$19,64 juta.", 2022, "[US$19,64 juta] 2022 Agrees")]
    [InlineData("Nilai ekspor mencapai US$19,64 juta.", 2021, "[US$19,64 juta] 2021 AnotherFigure → US$30,263 juta (Realisasi sampai 31 Desember 2021)")]
    [InlineData("Pada 2022 nilai ekspor US$19,64 juta.", 2021, "[US$19,64 juta] 2022 Agrees")]
    [InlineData("Disampaikan 19 Januari 2023: nilai ekspor tahun lalu US$19,64 juta.", null, "[US$19,64 juta] 2022 Agrees")]
    [InlineData("Sepanjang 2022 senilai US$19,64 juta.", null, "[US$19,64 juta] 2022 Agrees")]
    [InlineData("Senilai US$19,64 juta (19/1/2023).", null, "[US$19,64 juta] 2023 AnotherFigure")]
    public async Task Year_IsChosenOnlyWhereTheTextNamesNone(string text, int? chosen, string expected) =>
        Checking.Lines(await checking.CheckAsync(text, chosen)).ShouldBe([expected]);

    [Fact]
    public async Task Ledger_OfTheYear_SpeaksAsOfTheDayThatIsNamed()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), usd: 1_234_000);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 11, 5), usd: 111_000);

        Checking.Lines(await Checking.CheckAsync(office, "Hingga 31 Oktober 2026 nilai ekspor US$1,234 juta dari 1 eksportir."))
            .ShouldBe(["[US$1,234 juta] 2026 Agrees", "[1 eksportir] 2026 Agrees"]);
        Checking.Lines(await Checking.CheckAsync(office, "Hingga 31 Oktober 2026 nilai ekspor US$1,345 juta."))
            .ShouldBe(["[US$1,345 juta] 2026 AnotherFigure → US$1,23 juta (Realisasi sampai 31 Oktober 2026)"]);
        Checking.Lines(await Checking.CheckAsync(office, "Tahun ini nilai ekspor US$1.345.000.")).ShouldBe(["[US$1.345.000] 2026 Agrees"]);
    }

    [Fact]
    public async Task Record_OfAnotherScope_IsNotRead()
    {
        await using var office = await TestDatabase.CreateAsync();
        var published = new PublishedFigure
        {
            ScopeCode = TestData.Province, Year = 2020, AsOf = new DateOnly(2020, 12, 31), UsdCents = 77_700_000_00, GranularityCents = 100_000_00,
            PublishedOn = new(2021), KnownFrom = new DateOnly(2021, 12, 31), RecordedAt = office.Clock.GetUtcNow().UtcDateTime, Source = "Contoh", IsExternal = true,
        };
        await office.AddAsync(published);

        Checking.Lines(await Checking.CheckAsync(office, "Nilai ekspor 2020 US$77,7 juta.")).ShouldBe(["[US$77,7 juta] 2020 Unknown"]);
    }
}
