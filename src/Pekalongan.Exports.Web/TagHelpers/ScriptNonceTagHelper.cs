using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>Every script element in a page carries the nonce of its request.</summary>
[HtmlTargetElement("script")]
public sealed class ScriptNonceTagHelper(CspNonce nonce) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("nonce", nonce.Value);
}
