using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;
using Shouldly;

namespace Pekalongan.Exports.Testing;

/// <summary>A form as people fill it in: only fields that are there, only options that are offered, and the antiforgery token that came with it.</summary>
public sealed class PageForm(Browser browser, Page page, IHtmlFormElement form)
{
    public PageForm Fill(string name, string? value)
    {
        var fields = Fields(name);
        switch (fields[0])
        {
            case IHtmlInputElement { Type: "radio" }:
                var choice = fields.OfType<IHtmlInputElement>().FirstOrDefault(r => r.Value == value)
                    ?? throw new ShouldAssertException($"{page.Address}: {name} doesn't offer {value}");
                choice.IsChecked = true;
                break;
            case IHtmlInputElement { Type: "checkbox" }:
                throw new ShouldAssertException($"{name} is a checkbox: use Check.");
            case IHtmlInputElement input:
                input.Value = value ?? "";
                break;
            case IHtmlTextAreaElement area:
                area.Value = value ?? "";
                break;
            case IHtmlSelectElement select:
                select.Options.ShouldContain(o => o.Value == (value ?? ""), $"{page.Address}: {name} doesn't offer {value}");
                select.Value = value ?? "";
                break;
        }

        return this;
    }

    public PageForm Fill(params (string Name, string? Value)[] fields)
    {
        foreach (var (name, value) in fields)
            Fill(name, value);
        return this;
    }

    /// <summary>Ticks a box, or the box with this value of several.</summary>
    public PageForm Check(string name, string? value = null, bool on = true)
    {
        var box = Fields(name).OfType<IHtmlInputElement>().FirstOrDefault(b => b.Type == "checkbox" && (value is null || b.Value == value))
            ?? throw new ShouldAssertException($"{page.Address} has no box {name} {value}");
        box.IsChecked = on;
        return this;
    }

    public PageForm Attach(string name, string fileName, byte[] content, string type = "application/octet-stream")
    {
        Fields(name).OfType<IHtmlInputElement>().First().Files!.Add(new Upload(fileName, content, type));
        return this;
    }

    /// <summary>What the field holds now; of radios the chosen one.</summary>
    public string Value(string name)
    {
        var fields = Fields(name);
        return fields[0] switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } => fields.OfType<IHtmlInputElement>().FirstOrDefault(f => f.IsChecked)?.Value ?? "",
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => throw new InvalidOperationException(fields[0].OuterHtml),
        };
    }

    /// <summary>Presses the button with this text; the first one when none is named.</summary>
    public Task<Page> SubmitAsync(string? button = null) => browser.SendAsync(Press(button));

    /// <summary>The same form as a script sends it: to the address in this attribute.</summary>
    public PageForm To(string attribute)
    {
        form.Action = form.GetAttribute(attribute)!;
        foreach (var button in form.Elements.OfType<IHtmlButtonElement>())
            button.RemoveAttribute("formaction");
        return this;
    }

    /// <summary>The request that pressing this button sends.</summary>
    public HttpRequestMessage Press(string? button = null)
    {
        var buttons = form.Elements.OfType<IHtmlButtonElement>().Where(b => b.Type == "submit").ToList();
        var pressed = button is null
            ? buttons.FirstOrDefault()
            : buttons.FirstOrDefault(b => b.TextContent.Trim() == button)
                ?? throw new ShouldAssertException($"{page.Address} has no button \"{button}\" but {string.Join(", ", buttons.Select(b => b.TextContent.Trim()))}");
        return Request(pressed);
    }

    /// <summary>The request a submit would send, for tests that send it twice or at the same time.</summary>
    public HttpRequestMessage Request(IHtmlElement? pressed = null)
    {
        // A browser would already refuse an empty required field; the server must too.
        form.NoValidate = true;
        var submission = (pressed is null ? form.GetSubmission() : form.GetSubmission(pressed))
            ?? throw new ShouldAssertException($"{page.Address}: the form can't be submitted");
        var request = new HttpRequestMessage(new HttpMethod(submission.Method.ToString().ToUpperInvariant()), new Uri(submission.Target.Href));
        if (request.Method == HttpMethod.Get)
            return request;
        using var body = new MemoryStream();
        submission.Body.CopyTo(body);
        request.Content = new ByteArrayContent(body.ToArray());
        request.Content.Headers.TryAddWithoutValidation("Content-Type", submission.MimeType);
        return request;
    }

    private List<IHtmlElement> Fields(string name)
    {
        var fields = form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") == name && e is not IHtmlInputElement { Type: "hidden" }).ToList();
        if (fields.Count == 0)
            fields = [.. form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") == name)];
        return fields.Count > 0
            ? fields
            : throw new ShouldAssertException(
                $"{page.Address} has no field {name} but {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Where(n => n is not null).Distinct())}");
    }

    private sealed class Upload(string name, byte[] content, string type) : IFile
    {
        public string Name => name;

        public DateTime LastModified => FixedClock.Start.UtcDateTime;

        public int Length => content.Length;

        public string Type => type;

        public Stream Body => new MemoryStream(content);

        public bool IsClosed => false;

        public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => throw new NotSupportedException();

        public void Close()
        {
        }

        public void Dispose()
        {
        }
    }
}
