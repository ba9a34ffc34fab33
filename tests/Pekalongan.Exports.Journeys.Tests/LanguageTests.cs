using Pekalongan.Exports.Journeys.Tests.Setting;
using Pekalongan.Exports.Journeys.Tests.Words;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

public sealed class LanguageTests(JourneyHost host) : Journey(host)
{
    [Fact]
    public async Task SwitchLanguage_OnAFilteredPage_StaysThereInBothDirections()
    {
        var pimpinan = await AtDesk("pimpinan");
        await pimpinan.SignsIn("pimpinan@contoh.id");
        await pimpinan.Goes("/laporan/progres?tahun=2025&per=2025-06-30");
        var address = pimpinan.Path;
        await pimpinan.Sees("Capaian terhadap target");

        await pimpinan.Follows("English");

        pimpinan.Path.ShouldBe(address);
        await pimpinan.Sees("30 June 2025");
        (await pimpinan.Reads()).ShouldNotContain("Capaian terhadap target");

        await pimpinan.Follows("Bahasa Indonesia");

        pimpinan.Path.ShouldBe(address);
        await pimpinan.Sees("30 Juni 2025", "Capaian terhadap target");
    }
}
