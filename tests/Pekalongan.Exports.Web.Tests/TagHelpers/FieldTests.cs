using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.TagHelpers;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.TagHelpers;

public sealed class FieldTests
{
    private static readonly Localizer T = new(Language.Indonesian);

    [Fact]
    public async Task Field_WithAHint_TiesLabelAndHintToItsControl()
    {
        var field = new FieldTagHelper(T) { For = Render.For("Input.Nib", "012"), Label = "NIB", Hint = "13 angka", ViewContext = Render.View() };

        var html = await Render.ElementAsync(field, "field");
        var control = html.QuerySelector("input")!;

        html.QuerySelector("label")!.GetAttribute("for").ShouldBe(control.Id);
        control.GetAttribute("name").ShouldBe("Input.Nib");
        control.GetAttribute("value").ShouldBe("012");
        html.QuerySelector("#" + control.GetAttribute("aria-describedby"))!.TextContent.ShouldBe("13 angka");
        control.HasAttribute("aria-invalid").ShouldBeFalse();
    }

    [Fact]
    public async Task Field_ThatWasRefused_KeepsWhatWasTypedAndSaysWhy()
    {
        var view = Render.View();
        view.ViewData.ModelState.SetModelValue("Input.Value", "dua \"belas\"", "dua \"belas\"");
        view.ViewData.ModelState.AddModelError("Input.Value", "Tulis angka");
        var field = new FieldTagHelper(T) { For = Render.For("Input.Value", "1"), Label = "Nilai", Kind = "number", Suffix = "kg", ViewContext = view };

        var html = await Render.ElementAsync(field, "field");
        var control = html.QuerySelector("input")!;

        control.GetAttribute("value").ShouldBe("dua \"belas\"");
        control.GetAttribute("inputmode").ShouldBe("decimal");
        control.GetAttribute("aria-invalid").ShouldBe("true");
        html.QuerySelector("#" + control.GetAttribute("aria-describedby"))!.TextContent.ShouldBe("Salah: Tulis angka");
        html.QuerySelector(".field")!.ClassList.ShouldContain("err");
        html.QuerySelector(".input-group-text")!.TextContent.ShouldBe("kg");
    }

    [Theory]
    [InlineData("password")]
    [InlineData("file")]
    public async Task Field_ThatHoldsASecretOrAFile_IsNeverFilledIn(string kind)
    {
        var field = new FieldTagHelper(T) { For = Render.For("Input.X", "rahasia"), Label = "X", Kind = kind, ViewContext = Render.View() };

        (await Render.ElementAsync(field, "field")).InnerHtml.ShouldNotContain("rahasia");
    }

    [Fact]
    public async Task Field_WithAttributesOfHtml_PassesThemToItsControl()
    {
        var field = new FieldTagHelper(T) { For = Render.For("Input.X", ""), Label = "X", ViewContext = Render.View() };

        var html = await Render.ElementAsync(field, "field", "<b>sesudah</b>",
            new TagHelperAttribute("class", "short"), new TagHelperAttribute("maxlength", "13"),
            new TagHelperAttribute("required", null, HtmlAttributeValueStyle.Minimized));

        html.QuerySelector("input")!.GetAttribute("maxlength").ShouldBe("13");
        html.QuerySelector("input")!.HasAttribute("required").ShouldBeTrue();
        html.QuerySelector(".field")!.ClassList.ShouldContain("short");
        html.QuerySelector(".field > b")!.TextContent.ShouldBe("sesudah");
    }

    [Fact]
    public async Task TextArea_WithLeadingLines_KeepsThem()
    {
        var field = new FieldTagHelper(T) { For = Render.For("Input.X", "\n</textarea>a"), Label = "X", Kind = "textarea", ViewContext = Render.View() };

        (await Render.ElementAsync(field, "field")).QuerySelector("textarea")!.TextContent.ShouldBe("\n</textarea>a");
    }

    [Fact]
    public async Task Choice_WithGroups_SelectsWhatWasChosen()
    {
        var west = new Microsoft.AspNetCore.Mvc.Rendering.SelectListGroup { Name = "Pekalongan Barat" };
        var choice = new ChoiceTagHelper(T)
        {
            For = Render.For("Input.Kelurahan", "b"),
            Label = "Kelurahan",
            Prompt = "Pilih",
            Items = [new("A", "a") { Group = west }, new("B", "b") { Group = west }, new("Luar kota", "x")],
            ViewContext = Render.View(),
        };

        var html = await Render.ElementAsync(choice, "choice");

        html.QuerySelectorAll("option[selected]").Select(o => o.GetAttribute("value")).ShouldBe(["b"]);
        html.QuerySelectorAll("optgroup[label='Pekalongan Barat'] option").Length.ShouldBe(2);
        html.QuerySelector("select > option")!.GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public async Task Radios_ThatWereRefused_LetTheSummaryReachTheFirst()
    {
        var view = Render.View();
        view.ViewData.ModelState.AddModelError("Input.Channel", "Pilih satu");
        var radios = new PicksTagHelper(T)
        {
            For = Render.For("Input.Channel", "b"),
            Label = "Atas nama siapa?",
            Items = [new("Sendiri", "a"), new("Lain", "b")],
            ViewContext = view,
        };

        var html = await Render.ElementAsync(radios, "radios");

        html.QuerySelector("fieldset legend")!.TextContent.ShouldBe("Atas nama siapa?");
        html.QuerySelectorAll("input[type=radio]").Select(i => i.Id).ShouldBe(["Input_Channel", "Input_Channel_2"]);
        html.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["b"]);
        html.QuerySelector("fieldset")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Checkbox_OfABool_IsTickedWhenTrue(bool value, int ticked)
    {
        var checkbox = new CheckboxTagHelper(T) { For = Render.For("Input.Sure", value), Label = "Benar", ViewContext = Render.View() };

        (await Render.ElementAsync(checkbox, "checkbox")).QuerySelectorAll("input[checked]").Length.ShouldBe(ticked);
    }
}
