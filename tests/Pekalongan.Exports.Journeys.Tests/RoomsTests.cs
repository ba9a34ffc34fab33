using System.Text.RegularExpressions;
using Pekalongan.Exports.Journeys.Tests.Setting;
using Pekalongan.Exports.Journeys.Tests.Words;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

/// <summary>Everybody walks through every room that opens for them, link by link; each kind of page is looked at once.</summary>
public sealed partial class RoomsTests(JourneyHost host) : Journey(host)
{
    // Files are no pages, and signing out or switching is not looking around.
    private static readonly string[] NotRooms = ["/bahasa", "/keluar", "/data/", "/berkas/", "format="];

    [Theory]
    [InlineData(null, 4)]
    [InlineData("petugas", 25)]
    [InlineData("verifikator", 15)]
    [InlineData("eksportir", 7)]
    [InlineData("pimpinan", 10)]
    [InlineData("admin", 10)]
    public async Task FollowEveryLink_FromTheFirstPage_OpensEveryRoom(string? role, int fewest)
    {
        var visitor = await AtDesk(role ?? "tamu");
        if (role is not null)
            await visitor.SignsIn($"{role}@contoh.id");
        Queue<string> ahead = new(["/"]);
        HashSet<string> known = [Room("/")];

        while (ahead.TryDequeue(out var address))
        {
            if (!await visitor.GoesToPage(address))
                continue;
            visitor.Answer!.Status.ShouldBe(200, $"a link of {visitor.Name} leads to {address}");
            foreach (var link in await visitor.LinksHere())
                if (!NotRooms.Any(link.Contains) && known.Add(Room(link)))
                    ahead.Enqueue(link);
        }

        known.Count.ShouldBeGreaterThanOrEqualTo(fewest);
    }

    /// <summary>Pages with the same address but for ids or codes of countries and agreements, and questions with other answers, are one room.</summary>
    private static string Room(string address) => Values().Replace(Codes().Replace(Ids().Replace(address, "{id}"), "{code}"), "=");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();

    [GeneratedRegex("(?<=/)[A-Z][A-Z0-9_-]+(?=$|[/?])")]
    private static partial Regex Codes();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Values();
}
