using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnData;

/// <summary>What people wrote and the office answered stands in the trail only as long as the person wants it.</summary>
public sealed class ErasedTrailTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WordsAndReasons_OfActsOnTheBusiness_GoWithThePersonAndBreakNoSeal()
    {
        var business = await host.Data.ExporterAsync();
        var (owner, staff, verifier) = (await host.Data.UserAsync(Role.Exporter, business), await host.Data.UserAsync(Role.Staff), await host.Data.UserAsync(Role.Verifier));
        var shipment = await host.Data.SubmittedAsync(business, new DateOnly(2026, 10, 5), change: s => s.AgreementCode = null);
        var told = await TellAsync(business, owner, staff);
        (await host.ActAsync<VerificationService, Outcome>(verifier, v => v.ReturnAsync(shipment.Id, shipment.Version, "Murai alasan dikembalikan", Stop))).ShouldBe(Outcome.Done);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.ActAsync<Seals>(null, seals => seals.SealAsync(host.Storage.Provider, Stop));
        var browser = await host.SignInAsAsync(staff);

        (await browser.GetAsync($"/pengiriman/{shipment.Id}")).ShouldSay("Murai alasan dikembalikan");
        var history = Copies.Unpack((await (await (await host.SignInAsAsync(owner)).GetAsync("/akun/saya/data")).Form().SubmitAsync()).Bytes)["riwayat.json"];
        foreach (var words in told.Append("Murai alasan dikembalikan"))
            history.ShouldContain(words);

        var name = await host.ReadAsync(db => db.People.Where(p => p.Id == business.PersonId).Select(p => p.Name).SingleAsync(Stop));
        (await host.ActAsync<PersonErasure, Outcome>(staff, e => e.EraseAsync(business.Id, TestData.City, name, "Diminta di loket", Stop))).ShouldBe(Outcome.Done);

        host.Storage.Holds("Murai").ShouldBeFalse();
        (await host.ActAsync<Seals, string?>(null, seals => seals.FindBrokenAsync(Stop))).ShouldBeNull();
        (await browser.GetAsync($"/pengiriman/{shipment.Id}")).ShouldBeOk().ShouldSay("Dikembalikan").ShouldNotSay("Murai").ShouldNotSay("hmac");
    }

    /// <summary>Through the services that staff and exporter use, so that each is told in the trail.</summary>
    private async Task<IReadOnlyList<string>> TellAsync(Exporter business, UserAccount owner, UserAccount staff)
    {
        var entered = await host.Data.VerifiedAsync(business, new DateOnly(2026, 9, 5), change: s => s.InvoiceNumber = "F-1");
        await host.SqlAsync($"UPDATE Shipments SET EntrySource = 'Telephone' WHERE Id = '{entered.Id.ToString().ToUpperInvariant()}'");
        (await host.ActAsync<ObjectionService, Outcome>(owner, o => o.RaiseAsync(entered.Id, "Murai keberatan", Stop))).ShouldBe(Outcome.Done);
        var objection = await host.ReadAsync(db => db.ShipmentObjections.SingleAsync(o => o.ShipmentId == entered.Id, Stop));
        (await host.ActAsync<ObjectionService, Outcome>(staff, o => o.AnswerAsync(entered.Id, objection.Id, objection.Version, "Murai jawaban", Stop))).ShouldBe(Outcome.Done);
        var round = await host.Data.RoundAsync(202610, business);
        (await host.ActAsync<CollectionService, Outcome>(staff, c => c.TakeOffAsync(round.Items[0].Id, TestData.City, "Murai alasan dilepas", Stop))).ShouldBe(Outcome.Done);
        return ["Murai keberatan", "Murai jawaban", "Murai alasan dilepas"];
    }
}
