using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Markets;

/// <summary>The advice on the program's own table of agreements.</summary>
public sealed class OriginAdviceTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly IReadOnlyList<TradeAgreement> Table = ReferenceDataLoader.ReadTradeAgreements();
    private static readonly string[] Countries = [.. ReferenceDataLoader.ReadCountries().Select(c => c.Iso2)];

    [Theory]
    [InlineData("KR", "Form AK, Form IK, Form RCEP")]
    [InlineData("JP", "Form IJEPA, Form AJ, Form RCEP")]
    [InlineData("CN", "Form E, Form RCEP")]
    [InlineData("HK", "Form AHK")]
    [InlineData("IN", "Form AI")]
    [InlineData("MY", "Form D, Form RCEP")]
    [InlineData("SG", "Form D, Form RCEP")]
    [InlineData("TH", "Form D, Form RCEP")]
    [InlineData("VN", "Form D, Form RCEP")]
    [InlineData("KH", "Form D, Form RCEP")]
    [InlineData("AE", "Form IUAE")]
    [InlineData("CL", "Form IC-CEPA")]
    [InlineData("CZ", "Statement on Origin (REX)")]
    [InlineData("HU", "Statement on Origin (REX)")]
    [InlineData("SA", "")]
    [InlineData("TW", "")]
    [InlineData("TZ", "")]
    [InlineData("AR", "")]
    [InlineData("BD", "")]
    public void For_ADestinationOfTheArticles_ProposesItsForms(string iso2, string forms)
    {
        var advice = For(iso2, Today);

        Forms(advice.InQuestion).ShouldBe(forms);
        advice.HasPreference.ShouldBe(forms.Length > 0);
        advice.NonPreferential!.Form.ShouldBe("Form B");
    }

    [Theory]
    [InlineData("AE", "2023-08-31", "")]
    [InlineData("AE", "2023-09-01", "Form IUAE")]
    [InlineData("HK", "2020-07-03", "")]
    [InlineData("HK", "2020-07-04", "Form AHK")]
    [InlineData("KR", "2022-12-31", "Form AK")]
    [InlineData("KR", "2023-01-01", "Form AK, Form IK")]
    [InlineData("KR", "2023-01-02", "Form AK, Form IK, Form RCEP")]
    [InlineData("JP", "2008-06-30", "")]
    [InlineData("CL", "2019-08-09", "")]
    public void For_ADayAroundTheFirstInForce_GoesByTheDay(string iso2, string day, string forms)
    {
        var advice = For(iso2, DateOnly.ParseExact(day, "yyyy-MM-dd"));

        Forms(advice.InQuestion).ShouldBe(forms);
        advice.NotInForce.ShouldAllBe(a => a.On(advice.On) == AgreementStanding.NotYet);
    }

    [Fact]
    public void For_ADayBeforeTheFirst_NamesTheAgreementAsNotInForceYet()
    {
        var advice = For("AE", new DateOnly(2023, 8, 31));

        var coming = advice.NotInForce.ShouldHaveSingleItem();
        coming.Code.ShouldBe("IUAECEPA");
        coming.InWords(advice.On).In(Language.Indonesian).ShouldBe("belum berlaku; mulai 1 September 2023");
    }

    [Theory]
    [InlineData("CA", "ICACEPA")]
    [InlineData("PE", "IPECEPA")]
    [InlineData("RU", "EAEU")]
    [InlineData("TN", "ITPTA")]
    [InlineData("DE", "IEUCEPA")]
    public void For_AnAgreementThatIsOnlyConcluded_WatchesIt(string iso2, string code)
    {
        var watched = For(iso2, Today).NotInForce.ShouldHaveSingleItem();

        watched.Code.ShouldBe(code);
        watched.InWords(Today).In(Language.Indonesian).ShouldBe("belum berlaku, dipantau");
    }

    [Fact]
    public void For_Bangladesh_IsUnsureOfD8AndGstp()
    {
        var advice = For("BD", Today);

        Forms(advice.Unsure).ShouldBe("Form D-8, Form GSTP");
        advice.Unsure.ShouldAllBe(a => a.Doubt() != null);
    }

    [Fact]
    public void For_CraftsAlone_NamesTheFormForThemAsUnsure()
    {
        Forms(For("SA", Today, new OriginGoods("kain_batik", "520852")).Unsure).ShouldBe("Form Handicraft");
        Forms(For("SA", Today, new OriginGoods("surimi", "030499")).Unsure).ShouldBe("");
    }

    [Fact]
    public void For_AnAgreementThatEnded_SaysSoAfterItsLastDay()
    {
        var ended = Agreement(until: new DateOnly(2025, 6, 30));

        For("JP", new DateOnly(2025, 6, 30), ended).InQuestion.ShouldHaveSingleItem();
        var advice = For("JP", new DateOnly(2025, 7, 1), ended);
        advice.InQuestion.ShouldBeEmpty();
        advice.NotInForce.ShouldHaveSingleItem().InWords(advice.On).In(Language.English).ShouldBe("ended 30 June 2025");
    }

    [Fact]
    public void For_ARowNobodyIsSureOf_IsNotAmongTheFirst()
    {
        var advice = For("JP", Today, Agreement(Confidence.Low));

        advice.InQuestion.ShouldBeEmpty();
        advice.Unsure.ShouldHaveSingleItem();
    }

    [Fact]
    public void For_AnyDestinationAndDay_NeverCountsOnWhatIsNotInForce() => Prop.ForAll(
        Gen.Elements(Countries).SelectMany(c => Gen.Choose(0, 9_000).Select(days => (Country: c, Day: new DateOnly(2003, 1, 1).AddDays(days)))).ToArbitrary(),
        asked =>
        {
            var advice = For(asked.Country, asked.Day);
            var all = advice.InQuestion.Concat(advice.Unsure).Concat(advice.NotInForce).ToList();
            return advice.InQuestion.All(a => a.InForceFrom is null ? !a.IsWatched : a.InForceFrom <= asked.Day)
                && advice.InQuestion.All(a => a.HasMember(asked.Country) == true && a.IsSuggestedFor(asked.Country) && a.Confidence != Confidence.Low)
                && advice.Offered.All(a => a.MayBeUsedOn(asked.Day))
                && advice.NotInForce.All(a => !a.MayBeUsedOn(asked.Day))
                && all.Distinct().Count() == all.Count
                && all.TrueForAll(a => a.Code != TradeAgreement.NonPreferentialCode)
                && advice.NonPreferential is not null;
        }).QuickCheckThrowOnFailure();

    private static OriginAdvice For(string iso2, DateOnly day, params OriginGoods[] goods) => OriginAdvice.For(Table, iso2, goods, day);

    private static OriginAdvice For(string iso2, DateOnly day, TradeAgreement only) => OriginAdvice.For([only], iso2, [], day);

    private static string Forms(IEnumerable<TradeAgreement> agreements) => string.Join(", ", agreements.Select(a => a.Form));

    private static TradeAgreement Agreement(Confidence confidence = Confidence.High, DateOnly? until = null) => new()
    {
        Code = "CONTOH", NameId = "Contoh", NameEn = "Example", Form = "Form X", Members = "JP", SuggestedFor = "JP",
        InForceFrom = new DateOnly(2020, 1, 1), InForceUntil = until, Confidence = confidence,
    };
}
