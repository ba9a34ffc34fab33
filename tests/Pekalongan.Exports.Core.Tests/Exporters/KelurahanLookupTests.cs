using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Exporters;

public sealed class KelurahanLookupTests
{
    private static readonly KelurahanLookup Lookup = new(ReferenceDataLoader.ReadKelurahan(), ReferenceDataLoader.ReadFormerKelurahan());

    [Theory]
    [InlineData("Medono", "33.75.01.1002")]
    [InlineData(" kel. PODOSUGIH ", "33.75.01.1003")]
    [InlineData("Kelurahan Kalibaros", "33.75.02.1012")]
    [InlineData("Sapuro-Kebulen", "33.75.01.1004")]
    [InlineData("Krapyak", "33.75.03.1002")]
    public void Find_PresentNameOrSpelling_NeedsNoRemark(string text, string code)
    {
        var match = Lookup.Find(text).Value;

        match.Kelurahan.Code.ShouldBe(code);
        match.Remark.ShouldBeNull();
    }

    [Theory]
    [InlineData("Kergon", "Bendan Kergon", "Kergon sejak 2015 menjadi bagian Kelurahan Bendan Kergon")]
    [InlineData("sugihwaras", "Kauman", "Sugihwaras sejak 2015 diperkirakan menjadi bagian Kelurahan Kauman; pastikan ke pemilik KTP")]
    public void Find_NameBeforeTheMerger_MapsItAndSaysHowSure(string text, string name, string remark)
    {
        var match = Lookup.Find(text).Value;

        match.Kelurahan.Name.ShouldBe(name);
        match.Remark!.In(Language.Indonesian).ShouldBe(remark);
    }

    [Theory]
    [InlineData("Kuripan", "“Kuripan” bisa berarti lebih dari satu kelurahan: Kuripan Kertoharjo, Kuripan Yosorejo. Tulis nama lengkapnya")]
    [InlineData("Noyon", "Kelurahan “Noyon” belum lengkap; mungkin maksudnya Noyontaansari")]
    [InlineData("Wiradesa", "Kelurahan “Wiradesa” tidak ada di kota ini; pilih dari daftar, atau pilih di luar kota")]
    [InlineData("an", "Kelurahan “an” tidak ada di kota ini; pilih dari daftar, atau pilih di luar kota")]
    [InlineData("", "Tulis atau pilih nama kelurahan")]
    public void Find_Unclear_SaysWhatItCouldBe(string text, string problem) =>
        Lookup.Find(text).Problem!.In(Language.Indonesian).ShouldBe(problem);

    [Fact]
    public void ReadList_OfTheCity_IsWhole()
    {
        var kelurahan = ReferenceDataLoader.ReadKelurahan();

        kelurahan.CountBy(k => k.District).OrderBy(group => group.Key, StringComparer.Ordinal).ShouldBe(
        [
            new("Pekalongan Barat", 7), new("Pekalongan Selatan", 6), new("Pekalongan Timur", 7), new("Pekalongan Utara", 7),
        ]);
        kelurahan.ShouldAllBe(k => k.NikDistrictCode == k.Code.Replace(".", "", StringComparison.Ordinal).Substring(0, 6));
        kelurahan.Single(k => k.Name == "Degayu").NikDistrictCode.ShouldBe("337503");
    }
}
