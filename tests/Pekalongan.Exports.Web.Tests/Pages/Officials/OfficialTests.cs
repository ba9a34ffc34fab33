using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Officials;

public sealed class OfficialTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly (string, string?)[] Head =
    [
        ("Input.Name", "Pejabat Contoh, S.E., M.M."), ("Input.Position", "Kepala Dinas Contoh"), ("Input.Rank", "Pembina Utama Muda"),
        ("Input.Nip", "19660801 198803 1 001"), ("Input.From", "Oktober 2025"),
    ];

    [Fact]
    public async Task Add_AnOfficial_SignsFromThenOnUntilTheTermIsEnded()
    {
        using var admin = await host.SignInAsAsync(Role.Admin);
        (await (await admin.GetAsync("/akun")).FollowAsync("Pejabat penanda tangan")).ShouldSay("Untuk hari ini belum ada pejabat yang tercatat").ShouldSay("Supriono");
        var form = (await admin.GetAsync("/pejabat/tambah")).Form().Fill(Head);

        var list = await form.SubmitAsync();
        (await form.SubmitAsync()).ShouldBeOk();

        list.ShouldBeAt("/pejabat").ShouldSay("menandatangani hari ini").ShouldSay("NIP 19660801 198803 1 001").ShouldSay("sejak Oktober 2025");
        var kept = await host.ReadAsync(db => db.Officials.SingleAsync(o => o.ScopeCode == TestData.City && o.Nip != null));
        await admin.SpeakAsync("en");
        (await admin.GetAsync("/pejabat")).ShouldSay("signs today").ShouldSay("since October 2025");
        await admin.SpeakAsync("id");

        var end = await admin.GetAsync($"/pejabat/{kept.Id}/akhiri");
        (await end.Form().Fill(("Input.Until", "2024")).SubmitAsync()).ShouldHaveError("Input.Until", "mendahului awalnya");
        (await end.Form().Fill(("Input.Until", "31-10-2026")).SubmitAsync()).ShouldBeAt("/pejabat").ShouldSay("Untuk hari ini belum ada pejabat yang tercatat");
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.OfficialAdding))).ShouldBe(1);
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.OfficialEnding))).ShouldBe(1);
    }

    [Fact]
    public async Task Add_Incomplete_AsksForWhatIsMissing()
    {
        using var admin = await host.SignInAsAsync(Role.Admin);

        (await (await admin.GetAsync("/pejabat/tambah")).Form().Fill(("Input.Nip", "123")).SubmitAsync()).ShouldHaveError("Input.Name", "Tulis nama pejabat")
            .ShouldHaveError("Input.Position", "Tulis jabatannya").ShouldHaveError("Input.Nip", "NIP harus 18 angka").ShouldHaveError("Input.From", "Tulis tahun");
    }

    [Fact]
    public async Task End_OfAnotherOffice_IsNotFound()
    {
        var theirs = await host.Data.SignerAsync(TestData.Province);
        using var admin = await host.SignInAsAsync(Role.Admin);

        (await admin.GetAsync($"/pejabat/{theirs.Id}/akhiri")).ShouldBe(HttpStatusCode.NotFound);
    }
}
