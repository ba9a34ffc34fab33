using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pekalongan.Exports.Web.Tests.TagHelpers;

/// <summary>Runs one tag helper as a page would, and reads what it wrote.</summary>
public static class Render
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    public static ViewContext View(object? model = null, string query = "")
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/daftar";
        http.Request.QueryString = new QueryString(query);
        var data = new ViewDataDictionary(Metadata, new ModelStateDictionary()) { Model = model };
        return new ViewContext { HttpContext = http, ViewData = data };
    }

    public static ModelExpression For(string name, object? value) =>
        new(name, Metadata.GetModelExplorerForType(value?.GetType() ?? typeof(string), value));

    public static async Task<IElement> ElementAsync(TagHelper helper, string tag, string inside = "", params TagHelperAttribute[] attributes)
    {
        var context = new TagHelperContext(tag, [.. attributes], new Dictionary<object, object>(), "uji");
        var output = new TagHelperOutput(tag, [.. attributes], (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.SetHtmlContent(inside);
            return Task.FromResult<TagHelperContent>(content);
        });
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).Body!;
    }
}
