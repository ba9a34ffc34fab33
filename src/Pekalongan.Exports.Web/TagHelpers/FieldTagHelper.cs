using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// One field to type into: <c>&lt;field for="Input.Nib" label="@T["NIB"]" hint="@T["13 angka"]" kind="number" /&gt;</c>.
/// Attributes it doesn't know go to the control; what stands inside it comes after the control (an echo, a help word).
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label")]
public sealed class FieldTagHelper(Localizer localizer) : FieldParts(localizer)
{
    /// <summary>text, number (an amount), digits (an identity number), date, email, tel, password, textarea or file.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>A unit before the control: "Rp".</summary>
    public string? Prefix { get; set; }

    /// <summary>A unit behind the control: "kg".</summary>
    public string? Suffix { get; set; }

    public int Rows { get; set; } = 4;

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = FormField.Of(ViewContext, For);
        var inside = await output.GetChildContentAsync();
        var control = Control(field);
        foreach (var attribute in output.Attributes.Where(a => a.Name != "class").ToList())
        {
            var isBare = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized;
            control.Attributes[attribute.Name] = isBare ? attribute.Name : TextOf(attribute.Value);
            output.Attributes.Remove(attribute);
        }

        Open(output, "div", field, "label");
        output.Content.AppendHtml(WithUnits(control)).AppendHtml(inside);
    }

    private static string TextOf(object? value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        if (value is not IHtmlContent content)
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        content.WriteTo(writer, NullHtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }

    private TagBuilder Control(FormField field)
    {
        var control = Element(Kind == "textarea" ? "textarea" : "input", "form-control");
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        Describe(control, field);
        if (Autocomplete is not null || Kind is "number" or "digits" or "date")
            control.Attributes["autocomplete"] = Autocomplete ?? "off";
        if (Kind == "textarea")
        {
            control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            // The parser swallows one newline after the start tag.
            control.InnerHtml.AppendHtml("\n").Append(field.Value);
            return control;
        }

        control.TagRenderMode = TagRenderMode.SelfClosing;
        control.Attributes["type"] = Kind is "email" or "tel" or "password" or "file" ? Kind : "text";
        if ((Inputmode ?? InputModeOf(Kind)) is { } mode)
            control.Attributes["inputmode"] = mode;
        if (Kind is not ("password" or "file"))
            control.Attributes["value"] = field.Value;
        return control;
    }

    private static string? InputModeOf(string kind) => kind switch
    {
        "number" => "decimal",
        "digits" => "numeric",
        _ => null,
    };

    private IHtmlContent WithUnits(TagBuilder control)
    {
        if (Prefix is null && Suffix is null)
            return control;
        var group = Element("div", "input-group");
        AppendUnit(group, Prefix);
        group.InnerHtml.AppendHtml(control);
        AppendUnit(group, Suffix);
        return group;
    }

    private static void AppendUnit(TagBuilder group, string? unit)
    {
        if (unit is null)
            return;
        var text = Element("span", "input-group-text");
        text.InnerHtml.Append(unit);
        group.InnerHtml.AppendHtml(text);
    }
}
