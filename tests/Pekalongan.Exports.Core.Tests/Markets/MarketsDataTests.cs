using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Markets;

public sealed class MarketsDataTests
{
    private static readonly CountryLookup Lookup = new(ReferenceDataLoader.ReadCountries());

    [Theory]
    [InlineData("Singapore", "SG")]
    [InlineData("Singapura", "SG")]
    [InlineData("China", "CN")]
    [InlineData("Cina", "CN")]
    [InlineData("Tiongkok", "CN")]
    [InlineData("Hongkong", "HK")]
    [InlineData("Dubai", "AE")]
    [InlineData("Republik Ceko", "CZ")]
    [InlineData("Korea", "KR")]
    [InlineData("Hongaria", "HU")]
    [InlineData("Chili", "CL")]
    [InlineData("AS", "US")]
    [InlineData("jpn", "JP")]
    [InlineData("Türkiye", "TR")]
    [InlineData("cote d'ivoire", "CI")]
    public void Find_NameAsTheArticlesOrPeopleWriteIt_GivesTheCountry(string text, string iso2) =>
        Lookup.Find(text).Value.Iso2.ShouldBe(iso2);

    [Theory]
    [InlineData("Malays", "Negara “Malays” belum lengkap; mungkin maksudnya Malaysia")]
    [InlineData("Pekalongan", "Negara “Pekalongan” tidak dikenal; pilih dari daftar")]
    [InlineData(" ", "Pilih negara tujuan")]
    public void Find_Unclear_SaysWhatToDo(string text, string problem) =>
        Lookup.Find(text).Problem!.In(Language.Indonesian).ShouldBe(problem);

    [Fact]
    public void ReadCountries_Names_AreEachAnothersOnly()
    {
        var countries = ReferenceDataLoader.ReadCountries();

        countries.Count.ShouldBe(249);
        countries.SelectMany(c => $"{c.NameId};{c.NameEn};{c.Aliases}".Split(';').Select(SearchKey.Of).Where(k => k != "").Distinct())
            .CountBy(key => key).Where(pair => pair.Value > 1).ShouldBeEmpty();
    }

    [Fact]
    public void ReadCountries_Baseline_IsWhatTheCityShippedToBefore() =>
        ReferenceDataLoader.ReadCountries().Where(c => c.IsBaseline).Select(c => c.Iso2).Order(StringComparer.Ordinal)
            .ShouldBe(["AE", "BD", "CN", "HK", "IN", "JP", "KR", "MY", "SA", "SG", "TH", "TW", "TZ", "VN"]);

    [Fact]
    public void ReadTradeAgreements_NotesAndSources_StandInEnglishToo()
    {
        foreach (var agreement in ReferenceDataLoader.ReadTradeAgreements())
            foreach (var (text, english) in new[] { (agreement.Note, agreement.NoteIn(Language.English)), (agreement.Source, agreement.SourceIn(Language.English)) })
            {
                (english is null).ShouldBe(text is null, agreement.Code);
                english.ShouldNotBe("", agreement.Code);
            }

        var edited = ReferenceDataLoader.ReadTradeAgreements()[0];
        edited.Note = "Catatan dinas";
        (edited.NoteIn(Language.Indonesian), edited.NoteIn(Language.English)).ShouldBe(("Catatan dinas", "Catatan dinas"));
    }

    [Fact]
    public void ReadCommodities_SuggestedCodes_AreHsCodes()
    {
        var commodities = ReferenceDataLoader.ReadCommodities();

        foreach (var hs in commodities.SelectMany(c => $"{c.SuggestedHs};{c.OtherHs}".Split(';', StringSplitOptions.RemoveEmptyEntries)))
            HsCode.Parse(hs).Value.ToString().ShouldBe(hs);
        commodities.Single(c => c.Key == "sarung_batik").Name(Language.English).ShouldBe("Batik sarong");
        commodities.Single(c => c.Key == "kapuk").IsBaseline.ShouldBeFalse();
        commodities.Single(c => c.Key == "surimi").IsBaseline.ShouldBeTrue();
    }

    [Fact]
    public void SuggestForm_ByDestination_TakesAseanPlusOneOnlyForThePartner()
    {
        var china = new TradeAgreement
        {
            Code = "ACFTA", NameId = "ASEAN-Tiongkok", NameEn = "ASEAN-China", Form = "Form E", Members = "CN;MY", SuggestedFor = "CN",
            Confidence = Confidence.High,
        };
        var nonPreferential = new TradeAgreement
        {
            Code = "NONPREF", NameId = "Non-preferensi", NameEn = "Non-preferential", Form = "Form B", Members = "*", SuggestedFor = "*",
            Confidence = Confidence.High,
        };

        china.IsSuggestedFor("CN").ShouldBeTrue();
        china.IsSuggestedFor("MY").ShouldBeFalse();
        nonPreferential.IsSuggestedFor("SA").ShouldBeTrue();
    }
}
