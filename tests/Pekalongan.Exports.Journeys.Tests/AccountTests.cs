using Pekalongan.Exports.Journeys.Tests.Setting;
using Pekalongan.Exports.Journeys.Tests.Words;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

public sealed class AccountTests(JourneyHost host) : Journey(host)
{
    [Fact]
    public async Task SuspendAccount_WhileItIsUsed_EndsItAtTheNextRequest()
    {
        var admin = await AtDesk("admin");
        await admin.SignsIn("admin@contoh.id");
        var link = await admin.CreatesAccount("Petugas Contoh Baru", "petugas-baru@contoh.id", "Petugas");

        var petugas = await AtDesk("petugas baru");
        await petugas.Activates(link, "teratai-hujan-november");
        await petugas.Goes("/pelaku-usaha");
        await petugas.Sees("Pelaku usaha");

        await admin.Suspends("Petugas Contoh Baru", "Pindah tugas (contoh)");

        await petugas.Goes("/pelaku-usaha");
        petugas.Path.ShouldStartWith("/masuk");
        await petugas.SignsIn("petugas-baru@contoh.id", "teratai-hujan-november");
        petugas.Path.ShouldStartWith("/masuk");
    }
}
