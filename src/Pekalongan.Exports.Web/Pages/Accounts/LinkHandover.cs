using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Accounts;

/// <summary>A fresh link as the page that made it shows it, once: to copy, to send by WhatsApp, and whether a mail is on its way.</summary>
public sealed record HandedLink(Guid AccountId, string Address, LinkPurpose Purpose, DateTime ExpiresAt, bool? IsMailed);

/// <summary>Says how a fresh link is mailed, and carries it over the redirect in the encrypted cookie.</summary>
public sealed class LinkHandover(MailRoute route, PublicAddress address, Localizer localizer)
{
    private const string Account = "LinkAccount";
    private const string Link = "Link";
    private const string Purpose = "LinkPurpose";
    private const string Expires = "LinkExpires";
    private const string Mailed = "LinkMailed";

    /// <summary>For the service that makes the link: its mail is written with it.</summary>
    public LinkMail MailFor(HttpRequest request) => new(address.Of(request, ""), localizer.Language);

    public void HandOver(PageModel page, IssuedLink link, string? email)
    {
        var full = address.Of(page.Request, link.Path);
        page.TempData[Account] = link.AccountId;
        page.TempData[Link] = full;
        page.TempData[Purpose] = (int)link.Purpose;
        page.TempData[Expires] = link.ExpiresAt;
        if (email is not null)
            page.TempData[Mailed] = route.IsOpen;
    }

    /// <summary>The link that the page before handed over, if any.</summary>
    public static HandedLink? Take(ITempDataDictionary kept) =>
        kept[Account] is Guid account && kept[Link] is string full && kept[Purpose] is int purpose && kept[Expires] is DateTime expires
            ? new HandedLink(account, full, (LinkPurpose)purpose, DateTime.SpecifyKind(expires, DateTimeKind.Utc), kept[Mailed] as bool?)
            : null;
}
