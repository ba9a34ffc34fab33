using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Markets;

public sealed class CountryListTests
{
    private static readonly CountryLookup Lookup = new(ReferenceDataLoader.ReadCountries());
    private static readonly Dictionary<string, Country> Countries = ReferenceDataLoader.ReadCountries().ToDictionary(c => c.Iso2);

    [Theory]
    [InlineData("Malaysia; Singapura", "MY;SG")]
    [InlineData("sg, MY\nTH;", "MY;SG;TH")]
    [InlineData("Jepang; JP; Japan", "JP")]
    [InlineData("", "")]
    [InlineData("Semua negara", "*")]
    [InlineData("all countries", "*")]
    public void Parse_AsPeopleWriteThem_GivesCodesOnce(string text, string codes) => CountryList.Parse(text, Lookup).Value.ShouldBe(codes);

    [Fact]
    public void Parse_ANameNobodyKnows_SaysWhichOne() =>
        CountryList.Parse("Malaysia; Atlantis", Lookup).Problem!.In(Language.Indonesian).ShouldBe("Negara “Atlantis” tidak dikenal; pilih dari daftar");

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Write_EveryRowOfTheTable_ReadsBackTheSame(Language language)
    {
        foreach (var agreement in ReferenceDataLoader.ReadTradeAgreements())
            CountryList.Parse(CountryList.Write(agreement.Members, Countries, language), Lookup).Value.Split(';').Order(StringComparer.Ordinal)
                .ShouldBe((agreement.Members ?? "").Split(';').Order(StringComparer.Ordinal), agreement.Code);
    }
}
