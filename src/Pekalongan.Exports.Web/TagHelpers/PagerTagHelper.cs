using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// Where in a list one stands and how to move on: <c>&lt;pager page="Model.PageNumber" size="50" total="Model.Total" /&gt;</c>.
/// The links keep the filters of the address and add <c>hal</c>.
/// </summary>
[HtmlTargetElement("pager", Attributes = "page,total", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(Localizer localizer) : TagHelper
{
    public const string Parameter = "hal";

    public int Page { get; set; } = 1;

    public int Size { get; set; } = 50;

    public int Total { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private int Last => Math.Max(1, (Total + Size - 1) / Size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("pager", HtmlEncoder.Default);
        output.Attributes.SetAttribute("aria-label", localizer["Halaman daftar"]);
        var range = new TagBuilder("span");
        range.InnerHtml.Append(localizer["{0}–{1} dari {2}", (Page - 1) * Size + 1, Math.Min(Page * Size, Total), Total]);
        output.Content.AppendHtml(range);
        if (Last > 1)
            output.Content.AppendHtml(Links());
    }

    private TagBuilder Links()
    {
        var list = new TagBuilder("ul");
        if (Page > 1)
            list.InnerHtml.AppendHtml(Item(Link(Page - 1, localizer["Sebelumnya"], "prev")));
        foreach (var page in Shown())
            list.InnerHtml.AppendHtml(Item(page == Page ? Current(page) : Link(page, Number(page), null)));
        if (Page < Last)
            list.InnerHtml.AppendHtml(Item(Link(Page + 1, localizer["Berikutnya"], "next")));
        return list;
    }

    private IEnumerable<int> Shown() => new[] { 1, Page - 1, Page, Page + 1, Last }.Where(p => p >= 1 && p <= Last).Distinct().Order();

    private TagBuilder Link(int page, string text, string? relation)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = Address(page);
        if (relation is not null)
            link.Attributes["rel"] = relation;
        else
            link.Attributes["aria-label"] = localizer["Halaman {0}", page];
        link.InnerHtml.Append(text);
        return link;
    }

    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var kept = request.Query.Where(q => q.Key != Parameter).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value));
        return request.PathBase + request.Path + QueryString.Create(kept).Add(Parameter, Number(page));
    }

    private static TagBuilder Current(int page)
    {
        var here = new TagBuilder("b");
        here.Attributes["aria-current"] = "page";
        here.InnerHtml.Append(Number(page));
        return here;
    }

    private static TagBuilder Item(IHtmlContent content)
    {
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(content);
        return item;
    }

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
