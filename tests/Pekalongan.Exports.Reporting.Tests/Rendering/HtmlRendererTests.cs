using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

public class HtmlRendererTests
{
    [Fact]
    public void Render_EveryBlock_NeedsNoScriptOrStyleOfItsOwn()
    {
        var page = Page(Language.Indonesian);
        page.QuerySelectorAll("[style], style, script, [onclick]").ShouldBeEmpty();
    }

    [Fact]
    public void Render_Tables_HaveCaptionsAndScopes()
    {
        var tables = Page(Language.Indonesian).QuerySelectorAll("table");
        tables.Length.ShouldBe(5);
        foreach (var table in tables)
        {
            table.QuerySelector("caption")!.TextContent.ShouldNotBeEmpty();
            table.QuerySelectorAll("thead th").ShouldAllBe(header => header.GetAttribute("scope") == "col");
        }

        Page(Language.Indonesian).QuerySelectorAll("tbody th")
            .ShouldContain(header => header.TextContent == "Sarung batik" && header.GetAttribute("scope") == "row");
        Page(Language.Indonesian).QuerySelectorAll("tr.group th").ShouldAllBe(header => header.GetAttribute("scope") == "rowgroup");
    }

    [Fact]
    public void Render_Headings_GoDownByOneLevel()
    {
        var levels = Page(Language.Indonesian).QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void Render_Chart_SaysInWordsWhatItShows()
    {
        var chart = Page(Language.English).QuerySelector("figure svg")!;
        chart.GetAttribute("role").ShouldBe("img");
        chart.GetAttribute("aria-label")!.ShouldContain("US$21,640,123.45");
        chart.QuerySelectorAll(".chart-bar rect").Length.ShouldBe(9, "a month that is not known has no bar");
        chart.QuerySelectorAll("text").Count(text => text.TextContent == "–").ShouldBe(3);
    }

    [Fact]
    public void Render_NamesWithMarkup_AreShownAsTheyAre()
    {
        var html = HtmlRenderer.Render(SampleReport.Create(new Paragraph(Phrase.AsIs("<script>alert(1)</script>"))), Language.Indonesian);
        html.ShouldNotContain("<script>");
        html.ShouldContain("Surimi &amp; &lt;olahan&gt; ikan");
    }

    [Fact]
    public void Render_NoSigner_SaysThatNoneIsSet() =>
        Page(Language.Indonesian).QuerySelectorAll(".signature").Last().TextContent.ShouldContain("belum diatur");

    private static IDocument Page(Language language) =>
        new HtmlParser().ParseDocument(HtmlRenderer.Render(SampleReport.Create(), language));
}
