using Pekalongan.Exports.Core.Releases;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Releases;

/// <summary>Sentences of the five articles the record was made from, held against it: what was printed wrong is found, what was right passes.</summary>
public sealed class ArticleTests(Checking checking) : IClassFixture<Checking>
{
    [Theory]
    [InlineData(
        "Pemerintah Kota Pekalongan mengejar target ekspor produk UKM mencapai US$18,88 juta atau sekitar Rp264,32 miliar (kurs Rp14.000 per dolar AS) sampai dengan akhir 2019.",
        "[US$18,88 juta] 2019 Agrees", "[Rp264,32 miliar] 2019 Agrees", "[Rp14.000] 2019 Agrees")]
    [InlineData(
        "Salah satunya melalui pelatihan pada Rabu—Kamis (27—28/11/2019).\nKegiatan pendampingan calon eksportir ini diikuti30 orang pelaku usaha. Hadir dua narasumber dengan materi berbeda.",
        "[30 orang] 2019 Agrees", "[dua narasumber] 2019 Agrees")]
    [InlineData(
        "Berdasarkan data Dindagkop-UKM, per September 2019 ada 21 pelaku eksportir di Kota Pekalongan dengan capaian nilai ekspor US$15,98 juta.",
        "[21 pelaku eksportir] 2019 Agrees", "[US$15,98 juta] 2019 Agrees")]
    [InlineData(
        "LAMPAUI TARGET, EKSPOR KOTA PEKALONGAN CAPAI USD 22,926 JUTA\n\nNilai ekspor barang asal Kota Pekalongan pada tahun 2020 mengalami peningkatan dibandingkan dengan Tahun 2019 silam yakni sebesar USD25.437 atau Rp368.541.4 Miliar .",
        "[USD 22,926 JUTA] 2020 AnotherFigure → US$25,437 juta (Realisasi sampai 31 Desember 2020)",
        "[USD25.437] 2020 WrongUnit → US$25,437 juta (Realisasi sampai 31 Desember 2020)",
        "[Rp368.541.4 Miliar] 2020 WrongUnit → Rp368,5414 miliar (Realisasi sampai 31 Desember 2020, rupiah seperti tercetak)")]
    [InlineData(
        "Nilai ekspor pada tahun 2020 meningkat. Jumlah ini lebih besar daripada tahun 2019 yang hanya mencapai  USD 22,926 juta atau berkisar  Rp313 miliar. Hal ini disampaikan Selasa (19/1/2021).\n\nMenurutnya, realisasi tahun 2020  tersebut juga melampaui target yang telah ditentukan sebesar USD 19,19 juta dengan jumlah pelaku usaha ekspor (eksportir) yang terdaftar sebanyak 21 orang.",
        "[USD 22,926 juta] 2019 Agrees", "[Rp313 miliar] 2019 Agrees", "[USD 19,19 juta] 2020 Agrees", "[21 orang] 2020 Agrees")]
    [InlineData(
        "\"Kemudian pada 2021, pelatihan ekspor dilakukan sebanyak tiga kali yaitu dua tahap sudah di laksanakan pada Februari dan Maret 2021.\nIa mengatakan pada pelatihan pada tahap pertama dan kedua diikuti sebanyak 30 pelaku usaha mikro, kecil, dan menengah (UMKM).",
        "[tiga kali] 2021 Agrees", "[dua tahap] 2021 Agrees", "[30 pelaku usaha] 2021 Unknown")]
    [InlineData(
        "Pelatihan ekspor selama 3 hari, sejak 27-29 Mei 2024. Supriono menjelaskan, 30 UKM dilatih; peserta akan didampingi 2 narasumber. Sudah menggeluti batik selama 14 tahun, salah satu peserta bersyukur.",
        "[30 UKM] 2024 Agrees", "[2 narasumber] 2024 Agrees")]
    [InlineData(
        "Nilai ekspor UMKM peserta coaching clinic di Jawa Tengah mencapau US$10,8 juta atau 151,34 miliar sepanjang 2019.",
        "[US$10,8 juta] 2019 Unknown", "[151,34 miliar] 2019 WrongUnit → Rp151,34 miliar, bila itu yang dimaksud")]
    public async Task Sentence_OfAnArticle_IsJudgedFigureByFigure(string text, params string[] expected) =>
        Checking.Lines(await checking.CheckAsync(text)).ShouldBe(expected);

    [Fact]
    public async Task Points_OfAnotherLanguage_AreReadBothWays()
    {
        var figure = (await checking.CheckAsync("Pada tahun 2020 sebesar USD25.437.")).Single().Figure;

        figure.Reading.ShouldBe(new FigureReading(25_437_00, 100));
        figure.OtherReading.ShouldBe(new FigureReading(25_44, 1));
    }

    [Fact]
    public async Task Verdict_SaysWhichFigureOfTheRecordItMeansAndWhoPrintedIt()
    {
        var verdict = (await checking.CheckAsync("Ekspor capai USD 22,926 juta\nPada 2020 nilainya naik.")).Single();

        verdict.Fact!.Year.ShouldBe(2019);
        verdict.Fact.Source.ToString().ShouldBe("menurut BatikTV, 19 Januari 2021");
        verdict.Reasons.Select(r => r.ToString()).ShouldBe(["ini angka tahun 2019, sedangkan tulisannya tentang tahun 2020"]);
    }
}
