using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>One room of the house, in the order people walk through it. Without a policy everyone sees it who is signed in.</summary>
public sealed record NavigationEntry(Wording Text, string Href, string? Policy = null);

/// <summary>What the menu of every page offers to the person who is signed in.</summary>
public sealed class Navigation(IAuthorizationService authorization)
{
    public static readonly IReadOnlyList<NavigationEntry> Entries =
    [
        new(new Wording("Capaian"), "/capaian"),
        new(new Wording("Pelaku usaha"), "/pelaku-usaha"),
        new(new Wording("Pelatihan"), "/pelatihan"),
        new(new Wording("Pengiriman"), "/pengiriman"),
        new(new Wording("Laporan"), "/laporan"),
        new(new Wording("Akun"), "/akun"),
    ];

    public async Task<IReadOnlyList<NavigationEntry>> ForAsync(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true)
            return [];
        var visible = new List<NavigationEntry>();
        foreach (var entry in Entries)
        {
            if (entry.Policy is null || (await authorization.AuthorizeAsync(user, entry.Policy)).Succeeded)
                visible.Add(entry);
        }

        return visible;
    }
}
