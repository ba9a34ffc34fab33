using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>One room of the house and what opens it.</summary>
public sealed record NavigationEntry(Wording Text, string Href, Permission Permission)
{
    /// <summary>Side rooms without an entry of their own.</summary>
    public string[] Holds { get; init; } = [];

    public bool IsCurrent(PathString path) => Holds.Append(Href).Any(place => path.StartsWithSegments(place, StringComparison.Ordinal));
}

/// <summary>What the menu of every page offers to the person who is signed in, in the order of the work.</summary>
public sealed class Navigation(IAuthorizationService authorization, IAuthorizationPolicyProvider policies)
{
    public static readonly IReadOnlyList<NavigationEntry> Entries =
    [
        new(new Wording("Capaian"), "/capaian", Permission.ViewProgress) { Holds = ["/angka-terbit", "/periode", "/pasar", "/target", "/asal-angka"] },
        new(new Wording("Pelaku usaha"), "/pelaku-usaha", Permission.ViewRegister) { Holds = ["/eksportir-senyap"] },
        new(new Wording("Pelatihan"), "/pelatihan", Permission.ViewCohorts) { Holds = ["/kelayakan"] },
        new(new Wording("Pelatihan saya"), "/pelatihan-saya", Permission.ApplyForTraining),
        new(new Wording("Pengiriman"), "/pengiriman", Permission.ViewShipments)
        {
            Holds = ["/pemeriksaan", "/kurs", "/rekap-bulanan", "/rekap-saya", "/perjanjian", "/jalur-saya"],
        },
        new(new Wording("Kendala"), "/kendala", Permission.ViewCases) { Holds = ["/panduan"] },
        new(new Wording("Kabar"), "/pemberitahuan", Permission.SendNotices),
        new(new Wording("Laporan"), "/laporan", Permission.ViewReports) { Holds = ["/pengaturan", "/periksa-rilis"] },
        new(new Wording("Akun"), "/akun", Permission.ManageAccounts) { Holds = ["/pejabat"] },
    ];

    public async Task<IReadOnlyList<NavigationEntry>> ForAsync(ClaimsPrincipal user)
    {
        var visible = new List<NavigationEntry>();
        foreach (var entry in Entries)
        {
            // A permission's policy has the permission's name.
            var policy = await policies.GetPolicyAsync(entry.Permission.ToString());
            if (policy is not null && (await authorization.AuthorizeAsync(user, policy)).Succeeded)
                visible.Add(entry);
        }

        return visible;
    }
}
