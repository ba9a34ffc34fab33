using Microsoft.AspNetCore.Mvc.ModelBinding;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.TagHelpers;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.TagHelpers;

public sealed class SummaryTests
{
    private static readonly ModelMetadata Page = new EmptyModelMetadataProvider().GetMetadataForType(typeof(Form));

    [Fact]
    public async Task Summary_WithoutErrors_IsNotThere() =>
        (await Render.ElementAsync(new ErrorSummaryTagHelper(new Localizer(Language.Indonesian)) { ViewContext = Render.View() }, "error-summary"))
            .InnerHtml.ShouldBeEmpty();

    [Theory]
    [InlineData(Language.Indonesian, "Ada 2 hal yang perlu diperbaiki")]
    [InlineData(Language.English, "There are 2 things to put right")]
    public async Task Summary_WithErrors_CountsThemAndLinksToTheFields(Language language, string heading)
    {
        var view = Render.View();
        view.ViewData.ModelState.AddModelError("Input.Lines[0].Value", "Tulis <nilai>");
        view.ViewData.ModelState.AddModelError("", "NIB sudah terdaftar");

        var html = await Render.ElementAsync(new ErrorSummaryTagHelper(new Localizer(language)) { ViewContext = view }, "error-summary");

        html.QuerySelector("[role=alert][tabindex='-1'] h2")!.TextContent.ShouldBe(heading);
        html.QuerySelectorAll("li").Select(li => li.TextContent).ShouldBe(["NIB sudah terdaftar", "Tulis <nilai>"]);
        html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["#Input_Lines_0__Value"]);
    }

    [Fact]
    public void FieldOrder_OfAForm_FollowsItsInput() =>
        new[] { "Input.Lines[10].Value", "Input.Zero", "Input.Lines[2].Value", "", "Input.Alpha", "Input.Lines[2].Name", "Input.Unknown" }
            .OrderBy(key => FieldOrder.Of(Page, key), StringComparer.Ordinal)
            .ShouldBe(["", "Input.Zero", "Input.Lines[2].Name", "Input.Lines[2].Value", "Input.Lines[10].Value", "Input.Alpha", "Input.Unknown"]);

    private sealed class Form
    {
        public InputModel Input { get; set; } = new();
    }

    private sealed class InputModel
    {
        public string Zero { get; set; } = "";

        public List<Line> Lines { get; set; } = [];

        public string Alpha { get; set; } = "";
    }

    private sealed class Line
    {
        public string Name { get; set; } = "";

        public string Value { get; set; } = "";
    }
}
