using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.MarketClasses;

public sealed class MarketPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly (string, string?)[] Decision =
    [
        ("Input.Kind", nameof(MarketKind.NonTraditional)), ("Input.ValidFrom", "1 Januari 2026"), ("Input.Basis", "Surat contoh 12/2026"), ("Input.Reason", "Diminta pimpinan"),
    ];

    [Fact]
    public async Task List_OfTheArticles_ShowsWhatTheySayAndWhatNobodyDecided()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);

        (await staff.GetAsync("/pasar")).ShouldBeOk().ShouldSay("Kamboja Pasar nontradisional").ShouldSay("Bangladesh Belum ditentukan").ShouldNotSay("Andorra");
        (await staff.GetAsync("/pasar?jenis=NonTraditional")).ShouldSay("Kamboja").ShouldNotSay("Malaysia");
        (await staff.GetAsync("/pasar?kata=andorra")).ShouldSay("Andorra Belum ditentukan");
        (await staff.GetAsync("/pasar?kata=negeri-antah")).ShouldSay("Tidak ada yang cocok");
    }

    [Fact]
    public async Task Set_FromADay_IsANewRowWithBasisReasonAndHistory()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync("/pasar/PE")).ShouldBeOk().ShouldSay("bawaan program").Form().Fill(Decision);

        (await form.SubmitAsync()).ShouldBeAt("/pasar/PE").ShouldSay("Peru: Pasar nontradisional untuk ekspor mulai 1 Januari 2026.").ShouldSay("Hari ini: Pasar nontradisional");
        await form.SubmitAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await (await staff.GetAsync("/pasar/PE")).Form().Fill(Decision).Fill(("Input.Kind", nameof(MarketKind.Undecided)), ("Input.Basis", "Surat contoh 13/2026")).SubmitAsync();

        page.ShouldSay("Hari ini: Belum ditentukan").ShouldSay("1 Januari 2026 sudah diganti Pasar nontradisional Surat contoh 12/2026");
        (await host.ReadAsync(db => db.MarketClassifications.CountAsync(m => m.CountryIso2 == "PE"))).ShouldBe(2, "a form sent twice sets once");
        (await host.ReadAsync(db => db.AuditProcesses.Where(p => p.Kind == ProcessKind.MarketClassifying).Select(p => p.Reason).FirstAsync())).ShouldBe("Diminta pimpinan");
        (await staff.GetAsync("/pasar")).ShouldSay("Peru Belum ditentukan 1 Januari 2026 Surat contoh 13/2026");
    }

    [Fact]
    public async Task Set_Incomplete_IsRefusedInWords()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync("/pasar/FJ")).Form();

        (await form.SubmitAsync()).ShouldHaveError("Input.Kind", "Pilih jenis pasarnya").ShouldHaveError("Input.Basis", "Tulis dasarnya").ShouldHaveError("Input.Reason", "Tulis alasannya");
        (await form.Fill(Decision).Fill(("Input.ValidFrom", "1-1-1990")).SubmitAsync()).ShouldHaveError("Input.ValidFrom", "paling awal");
        (await form.Fill(Decision).Fill(("Input.ValidFrom", "1-1-2030")).SubmitAsync()).ShouldHaveError("Input.ValidFrom", "lebih dari setahun").ShouldStillHold("Input.Basis", "Surat contoh 12/2026");
        (await host.ReadAsync(db => db.MarketClassifications.CountAsync(m => m.CountryIso2 == "FJ"))).ShouldBe(0);
    }

    [Fact]
    public async Task Details_OfNoCountry_IsNotFound()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);

        (await staff.GetAsync("/pasar/zz")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync("/pasar/kh")).ShouldBeOk().ShouldSay("Jenis pasar: Kamboja");
    }
}
