using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Retries;

internal static partial class RetryCases
{
    private const string October = "/laporan/susun/progres?tahun=2026&per=31-10-2026";

    /// <summary>From the report on the screen to the numbered paper; the targets it measures, and the office on its head.</summary>
    private static Dictionary<string, RetryCase> Reports => new()
    {
        ["Reports.Show.Order"] = new(async office =>
        {
            var staff = await office.StaffAsync();
            return new Filled(staff, (await staff.GetAsync("/laporan/progres?tahun=2026&per=31-10-2026")).Form("#pesan"), "CSV");
        }),
        ["Issuing.Prepare"] = new(async office =>
        {
            var staff = await office.StaffAsync();
            return new Filled(staff, (await staff.GetAsync(October)).Form());
        }),
        ["Issuing.Check.Yes"] = new(office => CheckAsync(office, form => form, "#setuju")),
        ["Issuing.Check.No"] = new(office => CheckAsync(office, form => form.Fill("Input.Reason", "Nama usaha keliru"), "#kembalikan")),
        ["Issuing.Again"] = new(async office =>
        {
            var (returned, staff) = (await CheckAsync(office, form => form.Fill("Input.Reason", "Nama usaha keliru"), "#kembalikan"), await office.StaffAsync());
            var address = PaperOf((await returned.SendAsync()).ShouldBeOk());
            return new Filled(staff, (await staff.GetAsync(address + "/susun-ulang")).Form());
        }),
        ["Issuing.Discard"] = new(async office =>
        {
            var staff = await office.StaffAsync();
            var address = await PreparedAsync(office);
            return new Filled(staff, (await staff.GetAsync(address + "/batal")).Form().Fill("Input.Reason", "Disusun keliru"));
        }),
        ["Issuing.Issue"] = new(async office =>
        {
            await office.Data.SignerAsync();
            var (isChecked, official) = (await CheckAsync(office, form => form, "#setuju"), await office.Host.SignInAsAsync(Role.Official));
            var address = PaperOf((await isChecked.SendAsync()).ShouldBeOk());
            return new Filled(official, (await official.GetAsync(address + "/terbitkan")).Form());
        }),
        ["Targets.Propose"] = new(async office =>
        {
            var staff = await office.StaffAsync();
            return new Filled(staff, (await staff.GetAsync("/target/usulkan")).Form().Fill(
                ("Input.Year", "2027"), ("Input.Unit", "Millions"), ("Input.Amount", "18,88"), ("Input.Population", "AllExporters"),
                ("Input.LegalBasis", "Perwal contoh 12 Tahun 2026"), ("Input.EffectiveFrom", "01-01-2027"), ("Input.Reason", "Rencana kerja contoh")));
        }),
        ["Targets.Details"] = new(async office =>
        {
            var by = await office.Data.UserAsync(Role.Staff);
            var proposal = await office.Data.ProposalAsync(2028, 15_000_000, by);
            var own = await office.Host.SignInAsAsync(by);
            return new Filled(own, (await own.GetAsync($"/target/usulan/{proposal.Id}")).Form());
        }),
        ["Targets.Decide"] = new(async office =>
        {
            var (proposal, official) = (await office.Data.ProposalAsync(2029, 15_000_000), await office.Host.SignInAsAsync(Role.Official));
            return new Filled(official, (await official.GetAsync($"/target/usulan/{proposal.Id}/putuskan")).Form().Fill(
                ("Input.Decision", "setuju"), ("Input.Reason", "Cocok dengan lampiran peraturan")));
        }),
        ["Office.Letterhead"] = new(office => AdminAsync(office, "/pengaturan/kop", form => form.Fill(
            ("Input.Agency", "DINAS CONTOH BARU"), ("Input.ValidFrom", "01-01-2027"), ("Input.Reason", "Perwal contoh")))),
        ["Office.Numbers"] = new(office => AdminAsync(office, "/pengaturan/nomor", form => form.Fill(
            ("Input.Pattern", "500.2/{urut}/{bulan}/{tahun}"), ("Input.ValidFrom", "01-12-2026"), ("Input.Reason", "Edaran contoh")), "Simpan pola")),
        ["Office.Numbers.Preview"] = new(
            office => AdminAsync(office, "/pengaturan/nomor", form => form.Fill("Input.Pattern", "500.2/{urut}/{tahun}"), "Lihat contohnya"), Retried.WritesNothing),
        ["Officials.Add"] = new(office => AdminAsync(office, "/pejabat/tambah", form => form.Fill(
            ("Input.Name", "Pejabat Contoh, S.E., M.M."), ("Input.Position", "Kepala Dinas Contoh"), ("Input.From", "Oktober 2025")))),
        ["Officials.End"] = new(async office =>
        {
            var official = new Official { ScopeCode = TestData.City, Name = "Pejabat Contoh", Position = "Kepala Dinas Contoh", Capacity = SigningCapacity.Definitive, From = new PartialDate(2001) };
            await office.Host.AddAsync(official);
            return await AdminAsync(office, $"/pejabat/{official.Id}/akhiri", form => form.Fill("Input.Until", "31-10-2002"));
        }),
    };

    private static async Task<Filled> AdminAsync(RetryOffice office, string address, Func<PageForm, PageForm> fill, string? button = null)
    {
        var admin = await office.Host.SignInAsAsync(Role.Admin);
        return new Filled(admin, fill((await admin.GetAsync(address)).Form()), button);
    }

    /// <summary>A report that waits to be checked; its address.</summary>
    private static async Task<string> PreparedAsync(RetryOffice office)
    {
        using var staff = await office.StaffAsync();
        return PaperOf((await (await staff.GetAsync(October)).Form().SubmitAsync()).ShouldBeOk());
    }

    private static async Task<Filled> CheckAsync(RetryOffice office, Func<PageForm, PageForm> fill, string form)
    {
        var (verifier, address) = (await office.VerifierAsync(), await PreparedAsync(office));
        return new Filled(verifier, fill((await verifier.GetAsync(address + "/periksa")).Form(form)));
    }

    private static string PaperOf(Page page) => page.Response.RequestMessage!.RequestUri!.AbsolutePath;
}
