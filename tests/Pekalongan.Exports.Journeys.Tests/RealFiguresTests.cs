using Pekalongan.Exports.Journeys.Tests.Setting;
using Pekalongan.Exports.Journeys.Tests.Words;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

/// <summary>The city's own figures, as its newspapers printed them.</summary>
public sealed class RealFiguresTests(JourneyHost host) : Journey(host)
{
    [Fact]
    public async Task OpenReportOf2019_AsOfSeptember_ShowsThePrintedFigures()
    {
        var pimpinan = await AtDesk("pimpinan");
        await pimpinan.SignsIn("pimpinan@contoh.id");
        await pimpinan.OpensScope("Kota Pekalongan");

        await pimpinan.Goes("/laporan/progres?tahun=2019&per=2019-09-30");

        await pimpinan.Sees("US$18,88 juta", "US$15,98 juta", "84,64%", "sementara");
    }
}
