using System.Text.Json;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Values;

public sealed class NikTests
{
    [Theory]
    [InlineData("3375011708900001", 17, 8)]
    [InlineData(" 3375.0157-0890 0001", 17, 8)]
    [InlineData("3375012902000001", 29, 2)]
    [InlineData("3375017112999999", 31, 12)]
    public void Parse_PlausibleDigits_ReadsBirthDay(string text, int day, int month)
    {
        var nik = Nik.Parse(text).Value;

        nik.BirthDay.ShouldBe(day);
        nik.BirthMonth.ShouldBe(month);
        nik.RegisteredIn.ShouldBe("33.75");
        nik.Remarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "Tulis NIK 16 angka seperti tercetak di KTP")]
    [InlineData("  ", "Tulis NIK 16 angka seperti tercetak di KTP")]
    [InlineData("337501170890000", "NIK harus 16 angka; yang tertulis 15 angka")]
    [InlineData("33750117089000O1", "NIK hanya berisi angka; tulis 16 angka seperti tercetak di KTP")]
    [InlineData("3,37501E+15", "NIK ini sudah dibulatkan lembar kerja; tulis lagi 16 angka dari KTP")]
    [InlineData("3375013002900001", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin; periksa lagi ke KTP")]
    [InlineData("3375012902010001", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin; periksa lagi ke KTP")]
    [InlineData("3375013201900001", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin; periksa lagi ke KTP")]
    [InlineData("3375017201900001", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin; periksa lagi ke KTP")]
    [InlineData("3375014001900001", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin; periksa lagi ke KTP")]
    [InlineData("3375011713900001", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin; periksa lagi ke KTP")]
    [InlineData("0000000000000000", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin; periksa lagi ke KTP")]
    [InlineData("3375011708900000", "Empat angka terakhir NIK tidak mungkin 0000; periksa lagi ke KTP")]
    public void Parse_ImpossibleDigits_SaysWhatIsExpected(string? text, string problem) =>
        Nik.Parse(text).Problem!.In(Language.Indonesian).ShouldBe(problem);

    [Fact]
    public void Parse_UnknownProvince_OnlyRemarks() => Nik.Parse("0975011708900001").Value.Remarks.Count.ShouldBe(1);

    [Fact]
    public void Show_Anywhere_IsMasked()
    {
        var nik = Nik.Parse("3375011708900001").Value;

        $"{nik}".ShouldBe("3375************");
        new Wording("NIK {0}", nik).In(Language.Indonesian).ShouldBe("NIK 3375************");
        JsonSerializer.Serialize(nik).ShouldNotContain("0890");
        nik.Reveal().ShouldBe("3375011708900001");
    }

    [Fact]
    public void Compare_SameDigits_AreEqual()
    {
        Nik.Parse("3375011708900001").Value.ShouldBe(Nik.Parse("3375.0117.0890.0001").Value);
        Nik.Parse("3375011708900001").Value.ShouldNotBe(Nik.Parse("3375011708900002").Value);
    }
}
