using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Retries;

internal static partial class RetryCases
{
    private static readonly (string, string?)[] Month =
    [
        ("Input.Lines[0].CommodityKey", "sarung_batik"), ("Input.Lines[0].Country", "Malaysia"), ("Input.Lines[0].Amount", "12.500,50"), ("Input.Lines[0].Currency", "USD"),
        ("Input.Channel", "OwnName"), ("Input.Source", "Telephone"), ("Input.InformantName", "Ibu Contoh"), ("Input.InformedOn", "5-11-2026"),
    ];

    private const string Send = "Kirim untuk diperiksa";

    private static int _rounds;

    private static Dictionary<string, RetryCase> Checks => new()
    {
        ["Checking.Review.Verify"] = new(async office => await CheckAsync(office, "pemeriksaan", (await SubmittedAsync(office)).Id, "#verifikasi", form => form)),
        ["Checking.Review.Return"] = new(async office => await CheckAsync(
            office, "pemeriksaan", (await SubmittedAsync(office)).Id, "#kembalikan", form => form.Fill("Input.Reason", "Nomor PEB salah"))),
        ["Statements.Review.Verify"] = new(async office => await CheckAsync(office, "pemeriksaan/rekap", (await StatementAsync(office)).Id, "#verifikasi", form => form)),
        ["Statements.Review.Return"] = new(async office => await CheckAsync(
            office, "pemeriksaan/rekap", (await StatementAsync(office)).Id, "#kembalikan", form => form.Fill("Input.Reason", "Jumlahnya janggal"))),
        ["Statements.Void"] = new(async office =>
        {
            var (verifier, statement) = (await office.VerifierAsync(), await StatementAsync(office));
            await (await verifier.GetAsync($"/pemeriksaan/rekap/{statement.Id}")).Form("#verifikasi").SubmitAsync();
            return new Filled(verifier, (await verifier.GetAsync($"/pemeriksaan/rekap/{statement.Id}/batal")).Form().Fill("Input.Reason", "Salah bulan"));
        }),
    };

    private static Dictionary<string, RetryCase> Statements => new()
    {
        ["Statements.Write"] = new(office => WriteAsync(office, "Lanjut: periksa isian", Send)),
        ["Statements.Write.More"] = new(office => WriteAsync(office, null, "Tambah barang lain"), Retried.WritesNothing),
        ["Statements.Write.Remove"] = new(office => WriteAsync(office, "Tambah barang lain", "Hapus barang 2"), Retried.WritesNothing),
        ["Statements.Write.Change"] = new(office => WriteAsync(office, "Lanjut: periksa isian", "Ubah isian"), Retried.WritesNothing),
        ["Statements.Edit"] = new(office => EditAsync(office, "Lanjut: periksa isian", Send)),
        ["Statements.Edit.More"] = new(office => EditAsync(office, null, "Tambah barang lain"), Retried.WritesNothing),
        ["Statements.Edit.Remove"] = new(office => EditAsync(office, "Tambah barang lain", "Hapus barang 2"), Retried.WritesNothing),
        ["Statements.Edit.Change"] = new(office => EditAsync(office, "Lanjut: periksa isian", "Ubah isian"), Retried.WritesNothing),
        ["Statements.Withdraw"] = new(async office =>
        {
            var (staff, statement) = (await office.StaffAsync(), await StatementAsync(office));
            return new Filled(staff, (await staff.GetAsync($"/rekap-bulanan/rekap/{statement.Id}/tarik")).Form().Fill("Input.Reason", "Salah usaha"));
        }),
    };

    private static async Task<Filled> CheckAsync(RetryOffice office, string room, Guid id, string form, Func<PageForm, PageForm> fill)
    {
        var verifier = await office.VerifierAsync();
        return new Filled(verifier, fill((await verifier.GetAsync($"/{room}/{id}")).Form(form)));
    }

    private static async Task<Filled> WriteAsync(RetryOffice office, string? first, string then)
    {
        var (staff, exporter) = (await office.StaffAsync(), await office.Data.ExporterAsync());
        var item = (await office.Data.RoundAsync(NextMonth(), exporter)).Items[0].Id;
        var form = (await staff.GetAsync($"/rekap-bulanan/{item}/catat")).Form().Fill(Month);
        return new Filled(staff, first is null ? form : (await form.SubmitAsync(first)).ShouldBeOk().Form(), then);
    }

    private static async Task<Filled> EditAsync(RetryOffice office, string? first, string then)
    {
        var (staff, statement) = (await office.StaffAsync(), await StatementAsync(office, StatementStatus.Returned));
        var form = (await staff.GetAsync($"/rekap-bulanan/rekap/{statement.Id}/ubah")).Form().Fill("Input.Lines[0].Amount", "4.000");
        return new Filled(staff, first is null ? form : (await form.SubmitAsync(first)).ShouldBeOk().Form(), then);
    }

    private static async Task<MonthlyStatement> StatementAsync(RetryOffice office, StatementStatus status = StatementStatus.Submitted)
    {
        var checker = status == StatementStatus.Submitted ? null : await office.Data.CheckerAsync();
        return await office.Data.StatementAsync(await office.Data.ExporterAsync(), 202605, change: s =>
            (s.Status, s.DecidedById, s.DecidedAt, s.DecisionReason) = (status, checker?.Id, checker is null ? null : s.CreatedAt, checker is null ? null : "Jumlahnya janggal"));
    }

    /// <summary>Each round has a month of its own.</summary>
    private static int NextMonth()
    {
        var n = Interlocked.Increment(ref _rounds);
        return (2020 + n / 12) * 100 + n % 12 + 1;
    }
}
