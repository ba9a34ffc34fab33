using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>Where one stands in a task of several pages: <c>&lt;steps names="Model.Steps" current="2" /&gt;</c>.</summary>
[HtmlTargetElement("steps", Attributes = "names,current", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTagHelper : TagHelper
{
    public required IReadOnlyList<string> Names { get; set; }

    /// <summary>Counted from 1.</summary>
    public required int Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("steps", HtmlEncoder.Default);
        for (var i = 0; i < Names.Count; i++)
        {
            var step = new TagBuilder("li");
            step.InnerHtml.Append(Names[i]);
            if (i + 1 < Current)
                step.AddCssClass("done");
            else if (i + 1 == Current)
                step.Attributes["aria-current"] = "step";
            output.Content.AppendHtml(step);
        }
    }
}
