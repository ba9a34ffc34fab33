using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Help;
using Pekalongan.Exports.Web.TagHelpers;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.TagHelpers;

public sealed class DisplayTests
{
    private static readonly Localizer T = new(Language.Indonesian);

    [Fact]
    public async Task Money_OfAKnownAmount_IsReadByPeopleAndPrograms()
    {
        var html = await Render.ElementAsync(new MoneyTagHelper(T) { Usd = new Usd(1_598_000_012) }, "money");

        html.QuerySelector("data")!.GetAttribute("value").ShouldBe("15980000.12");
        html.TextContent.ShouldBe("US$15.980.000,12");
    }

    [Fact]
    public async Task Money_OfAnUnknownAmount_IsNotZero() =>
        (await Render.ElementAsync(new MoneyTagHelper(T), "money")).TextContent.ShouldBe("belum diketahui");

    [Fact]
    public async Task Pager_InTheMiddle_KeepsTheFilters()
    {
        var pager = new PagerTagHelper(T) { Page = 3, Size = 50, Total = 1_234, ViewContext = Render.View(query: "?cari=batik%26kain&hal=3") };

        var html = await Render.ElementAsync(pager, "pager");

        html.QuerySelector("span")!.TextContent.ShouldBe("101–150 dari 1.234");
        html.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/daftar?cari=batik%26kain&hal=4");
        html.QuerySelector("[aria-current]")!.TextContent.ShouldBe("3");
        html.QuerySelectorAll("li").Select(li => li.TextContent).ShouldBe(["Sebelumnya", "1", "2", "3", "4", "25", "Berikutnya"]);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(50, "1–50 dari 50")]
    public async Task Pager_OfOnePage_HasNoLinks(int total, string text)
    {
        var html = await Render.ElementAsync(new PagerTagHelper(T) { Total = total, ViewContext = Render.View() }, "pager");

        html.TextContent.ShouldBe(text);
        html.QuerySelectorAll("a").ShouldBeEmpty();
    }

    [Fact]
    public async Task HelpWord_OfATerm_LeadsToItsMeaning()
    {
        var link = (await Render.ElementAsync(new HelpWordTagHelper(T) { Term = "fob" }, "help-word")).QuerySelector("a")!;

        link.GetAttribute("href").ShouldBe("/bantuan#fob");
        link.TextContent.ShouldStartWith("Apa itu FOB?");
    }

    [Fact]
    public async Task WhatsApp_ToAMobileNumber_OpensItsOwnTabWithTheTextReady()
    {
        var link = (await Render.ElementAsync(new WhatsAppTagHelper(T) { Phone = "0812-3456-7890", Text = "Halo & selamat\nbergabung" }, "whatsapp")).QuerySelector("a")!;

        link.GetAttribute("href").ShouldBe("https://wa.me/6281234567890?text=Halo%20%26%20selamat%0Abergabung");
        link.GetAttribute("target").ShouldBe("_blank");
        link.GetAttribute("rel").ShouldBe("noopener noreferrer");
        link.TextContent.ShouldBe("Kirim lewat WhatsApp (buka di tab baru)");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("(0285) 425174")]
    [InlineData("bukan nomor")]
    public async Task WhatsApp_ToWhatCannotHaveIt_WritesNothing(string? phone) =>
        (await Render.ElementAsync(new WhatsAppTagHelper(T) { Phone = phone, Text = "Halo" }, "whatsapp")).InnerHtml.ShouldBeEmpty();

    [Fact]
    public void Glossary_EveryTerm_StandsOnceInOrder() =>
        Glossary.Entries.Select(e => e.Anchor).ShouldBe(Glossary.Entries.Select(e => e.Anchor).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Answer_ThatCanBeChanged_SaysWhatItChanges()
    {
        var html = await Render.ElementAsync(new AnswerTagHelper(T) { Label = "Tujuan", Change = "/ubah" }, "answer", "Malaysia");

        html.QuerySelector("dd")!.TextContent.ShouldBe("Malaysia");
        html.QuerySelector("dd.change a[href='/ubah']")!.TextContent.ShouldBe("Ubah Tujuan");
    }

    [Fact]
    public async Task Steps_InTheMiddle_MarkTheOneAndThoseDone()
    {
        var html = await Render.ElementAsync(new StepsTagHelper { Names = ["A", "B", "C"], Current = 2 }, "steps");

        html.QuerySelector("li[aria-current=step]")!.TextContent.ShouldBe("B");
        html.QuerySelectorAll("li.done").Select(li => li.TextContent).ShouldBe(["A"]);
    }
}
