using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Markets;

namespace Pekalongan.Exports.Web.Tests.Retries;

internal static partial class RetryCases
{
    /// <summary>Rates, rules, agreements, markets and closed months.</summary>
    private static Dictionary<string, RetryCase> Lists => new()
    {
        ["Rates.Add"] = new(office => StaffAsync(office, "/kurs/tambah",
            ("Input.Currency", "THB"), ("Input.Quoted", "480,5"), ("Input.ValidFrom", "1 Juni 2026"), ("Input.ValidUntil", "30-06-2026"), ("Input.Source", "Keputusan contoh"))),
        ["Rates.Withdraw"] = new(async office => await StaffAsync(
            office, $"/kurs/{(await office.Data.RateAsync("SGD", 12_000m, 2011)).Id}/tarik", ("Input.Reason", "Salah ketik"))),
        ["Rates.Rules"] = new(office => StaffAsync(office, "/kurs/aturan",
            ("Input.ValidFrom", "01-01-2010"), ("Input.First", "BankIndonesiaMiddle"), ("Input.Second", "SetByOffice"), ("Input.Reason", "Rapat contoh"))),
        ["Rates.ReportRates"] = new(office => StaffAsync(office, "/kurs/laporan",
            ("Input.Year", "2012"), ("Input.Rate", "14.100"), ("Input.Source", "Keputusan contoh"))),
        ["Agreements.Add"] = new(office => StaffAsync(office, "/perjanjian/tambah",
            ("Input.Code", "CONTOH9"), ("Input.NameId", "Indonesia-Contoh"), ("Input.NameEn", "Indonesia-Example"), ("Input.Form", "Form X"), ("Input.Members", "Kenya"),
            ("Input.SuggestedFor", "KE"), ("Input.InForceFrom", "1 Januari 2025"), ("Input.Confidence", "High"), ("Input.Source", "Peraturan contoh"), ("Input.Reason", "Diumumkan"))),
        ["Agreements.Edit"] = new(office => StaffAsync(office, "/perjanjian/IPPTA/ubah", ("Input.InForceUntil", "30-06-2026"), ("Input.Reason", "Berakhir (contoh)"))),
        ["MarketClasses.Details"] = new(office => StaffAsync(office, "/pasar/PE",
            ("Input.Kind", nameof(MarketKind.NonTraditional)), ("Input.ValidFrom", "1 Januari 2026"), ("Input.Basis", "Surat contoh 12/2026"), ("Input.Reason", "Diminta pimpinan"))),
        ["Realisation.ClosePeriod"] = new(async office =>
        {
            var official = await office.Host.SignInAsAsync(Role.Official);
            return new Filled(official, (await official.GetAsync("/periode/tutup?bulan=2026-08")).Form());
        }),
    };

    private static async Task<Filled> StaffAsync(RetryOffice office, string address, params (string Name, string? Value)[] fields)
    {
        var staff = await office.StaffAsync();
        return new Filled(staff, (await staff.GetAsync(address)).Form().Fill(fields));
    }
}
