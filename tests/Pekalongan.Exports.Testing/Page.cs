using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;

namespace Pekalongan.Exports.Testing;

/// <summary>What a request was answered with, after redirects.</summary>
public sealed class Page(Browser browser, HttpResponseMessage response, byte[] body, IDocument? document, int redirects)
{
    public HttpResponseMessage Response => response;

    public HttpStatusCode Status => response.StatusCode;

    /// <summary>Path and query of the page that was reached.</summary>
    public string Address => response.RequestMessage!.RequestUri!.PathAndQuery;

    public bool WasRedirected => redirects > 0;

    public byte[] Bytes => body;

    public string Source => Encoding.UTF8.GetString(body);

    public IDocument Document => document ?? throw new InvalidOperationException($"{Address} answered {response.Content.Headers.ContentType}, not a page.");

    public string Title => Document.Title ?? "";

    /// <summary>What the main part says, with single spaces.</summary>
    public string Text => Plain(Document.QuerySelector("main") ?? Document.Body!);

    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new ShouldAssertException($"{Address} has no {selector}:\n{Text}");

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(Plain)];

    /// <summary>The only form of the main part that posts, or the one the selector names.</summary>
    public PageForm Form(string? selector = null)
    {
        var forms = Document.QuerySelectorAll(selector ?? "main form[method=post]").OfType<IHtmlFormElement>().ToList();
        return forms.Count == 1
            ? new PageForm(browser, this, forms[0])
            : throw new ShouldAssertException($"{Address} has {forms.Count} forms for {selector ?? "main form[method=post]"}:\n{Text}");
    }

    /// <summary>Follows the link with this text.</summary>
    public Task<Page> FollowAsync(string text)
    {
        var links = Document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().Where(a => Plain(a) == text).DistinctBy(a => a.Href).ToList();
        return links.Count == 1
            ? browser.GetAsync(links[0].Href)
            : throw new ShouldAssertException($"{Address} has {links.Count} links \"{text}\":\n{Text}");
    }

    public Page ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, $"{Address}\n{(document is null ? Source : Text)}");
        return this;
    }

    public Page ShouldBeOk() => ShouldBe(HttpStatusCode.OK);

    /// <summary>Arrived at this path, whatever its query.</summary>
    public Page ShouldBeAt(string path)
    {
        response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(path, Text);
        return this;
    }

    public Page ShouldSay(string text)
    {
        Text.ShouldContain(text, Case.Sensitive);
        return this;
    }

    public Page ShouldNotSay(string text)
    {
        Text.ShouldNotContain(text, Case.Sensitive);
        return this;
    }

    /// <summary>Refused with 400, saying so beside the field and in the summary, whose link leads to the field.</summary>
    public Page ShouldHaveError(string field, string text)
    {
        ShouldBe(HttpStatusCode.BadRequest);
        var link = Document.QuerySelectorAll(".summary a").OfType<IHtmlAnchorElement>().FirstOrDefault(a => Plain(a).Contains(text, StringComparison.Ordinal));
        link.ShouldNotBeNull($"the summary of {Address} doesn't say \"{text}\" but: {string.Join(" | ", All(".summary a"))}");
        var target = Document.GetElementById(link.Hash.TrimStart('#')).ShouldNotBeNull($"the summary's link leads nowhere: {link.Hash}");
        var control = target.GetAttribute("name") is null ? target.QuerySelector("[name]") ?? target : target;
        control.GetAttribute("name").ShouldBe(field);
        var controls = Document.QuerySelectorAll($"[name='{field}'], #{link.Hash.TrimStart('#')}").ToList();
        var described = controls.Concat(controls.Select(c => c.Closest("fieldset")).OfType<IElement>())
            .SelectMany(e => (e.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => Document.GetElementById(id)).OfType<IElement>().Select(Plain);
        described.ShouldContain(d => d.Contains(text, StringComparison.Ordinal), $"{field} isn't described by \"{text}\"");
        return this;
    }

    /// <summary>A refused form still holds what was typed.</summary>
    public Page ShouldStillHold(string field, string value)
    {
        Form().Value(field).ShouldBe(value);
        return this;
    }

    private static string Plain(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
