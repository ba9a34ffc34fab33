using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>The parts all kinds of fields share, so that label, hint and error stand in the same order everywhere.</summary>
public abstract class FieldParts(Localizer localizer) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Says behind the label that the field may stay empty; everything else is asked for.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected Localizer T { get; } = localizer;

    protected static TagBuilder Element(string name, string? cssClass = null)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
            element.AddCssClass(cssClass);
        return element;
    }

    /// <summary>Turns the tag into the field's frame, with what stands above the control already in it.</summary>
    protected void Open(TagHelperOutput output, string tag, FormField field, string labelTag)
    {
        var ownClass = output.Attributes["class"]?.Value?.ToString();
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field{(field.HasError ? " err" : "")} {ownClass}".TrimEnd());
        output.Content.Clear();
        output.Content.AppendHtml(LabelOf(field, labelTag));
        AppendHintAndErrors(output.Content, field);
    }

    protected void AppendHintAndErrors(IHtmlContentBuilder content, FormField field)
    {
        if (!string.IsNullOrEmpty(Hint))
        {
            var hint = Element("p", "hint");
            hint.Attributes["id"] = field.HintId;
            hint.InnerHtml.Append(Hint);
            content.AppendHtml(hint);
        }

        if (!field.HasError)
            return;
        var message = Element("p", "msg");
        message.Attributes["id"] = field.ErrorId;
        var prefix = Element("span", "visually-hidden");
        prefix.InnerHtml.Append(T["Salah: "]);
        message.InnerHtml.AppendHtml(prefix).Append(string.Join(" ", field.Errors));
        content.AppendHtml(message);
    }

    protected void Describe(TagBuilder control, FormField field)
    {
        if (field.DescribedBy(Hint) is { } ids)
            control.Attributes["aria-describedby"] = ids;
        if (field.HasError)
            control.Attributes["aria-invalid"] = "true";
    }

    private TagBuilder LabelOf(FormField field, string tag)
    {
        var label = Element(tag);
        if (tag == "label")
            label.Attributes["for"] = field.Id;
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            var note = Element("span", "optional");
            note.InnerHtml.Append(T["(boleh kosong)"]);
            label.InnerHtml.Append(" ").AppendHtml(note);
        }

        return label;
    }
}
