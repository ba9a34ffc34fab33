using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>Shipments as their makers and checkers handle them, allowed or not.</summary>
internal sealed partial class ShipmentWalk
{
    private async Task EnterAsync(byte which, byte how)
    {
        var date = Today.AddDays(-(which * 3 + how) % 560);
        var lines = Enumerable.Range(0, how % 3 + 1).Select(i => Line(which + i, how)).ToArray();
        var exporter = which < Aimed ? Exporters[which % 2] : Exporters[which % 3];
        var who = exporter == desk.Melati && how % 2 == 0 ? desk.MelatiAccount : desk.Staff;
        var entry = desk.Destination(date) with
        {
            DestinationIso2 = how % 2 == 0 ? "MY" : "JP",
            Channel = which % 3 == 0 ? ExportChannel.Courier : ExportChannel.OwnName,
        };
        _shipments.Add(how % 4 == 0 ? await desk.DraftAsync(who, exporter, entry, lines) : await desk.SubmittedAsync(who, exporter, entry, lines));
        reach.Note(WalkAct.Entered);
    }

    // The euro has no rate: such a line stays blocked.
    private static LineEntry Line(int which, byte how) => ShipmentDesk.Line(
        (which % 9) switch { 0 => "EUR", 1 or 2 => "MYR", 3 => "JPY", 4 => "IDR", _ => "USD" }, 1_000 + how * 7_919L + which,
        how % 11 == 0 ? GoodsOrigin.Elsewhere : GoodsOrigin.City) with
    {
        CommodityKey = which % 2 == 0 ? "sarung_batik" : "surimi",
        NetWeight = new Weight(1 + how * 1_000),
    };

    private async Task MoveAsync(WalkStep step)
    {
        var (verb, how) = (VerbOf(step.Verb), step.How);
        if (await PickAsync(step.Which, verb) is not { } id)
            return;
        var before = await desk.ReadAsync(id);
        var isMaker = verb != ShipmentVerb.Submit && how % 5 == 0;
        var who = isMaker ? desk.Staff : verb == ShipmentVerb.Submit || how % 2 == 0 ? desk.Verifier : desk.SecondVerifier;
        who = verb == ShipmentVerb.Submit ? desk.Staff : who;
        var outcome = await TryAsync(who, id, verb, before.Version);
        if (!before.Status.May(verb))
            outcome.Kind.ShouldBeOneOf(OutcomeKind.Refused, OutcomeKind.Done);
        if (how % 3 == 0)
            await TryAsync(who, id, verb, before.Version);
        var after = await desk.ReadAsync(id);
        var isOwnWork = isMaker && (before.EnteredById == who.Id || before.SubmittedById == who.Id);
        if (!before.Status.May(verb) || isOwnWork)
            after.Status.ShouldBe(before.Status, $"{verb} of a {before.Status} one by {who.Name}");
        reach.Note(WalkAct.OwnWorkRefused, isOwnWork && before.Status.May(verb));
        reach.Note(ActOf(verb), after.Status != before.Status);
    }

    /// <summary>A verifier works through what waits, some of it twice.</summary>
    private async Task VerifyQueueAsync(byte how)
    {
        var waiting = await Office.ReadAsync(db => db.Shipments.AsNoTracking().Where(s => s.Status == ShipmentStatus.Submitted).OrderBy(s => s.Id).ToListAsync());
        foreach (var shipment in waiting)
            for (var again = 0; again <= how % 2; again++)
                reach.Note(WalkAct.Verified, (await desk.VerifyAsync(desk.Verifier, shipment.Id, shipment.Version)).Ok);
        await VerifyStatementsAsync();
    }

    private static ShipmentVerb VerbOf(WalkVerb verb) => verb switch
    {
        WalkVerb.Submit => ShipmentVerb.Submit,
        WalkVerb.Verify => ShipmentVerb.Verify,
        WalkVerb.Return => ShipmentVerb.Return,
        WalkVerb.Void => ShipmentVerb.Void,
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    private static WalkAct ActOf(ShipmentVerb verb) => verb switch
    {
        ShipmentVerb.Submit => WalkAct.Submitted,
        ShipmentVerb.Verify => WalkAct.Verified,
        ShipmentVerb.Return => WalkAct.Returned,
        _ => WalkAct.Voided,
    };

    private async Task<Guid?> PickAsync(byte which, ShipmentVerb verb)
    {
        var statuses = Enum.GetValues<ShipmentStatus>().Where(status => status.May(verb)).ToList();
        return Pick(_shipments, await Office.ReadAsync(db => db.Shipments.Where(s => statuses.Contains(s.Status)).Select(s => s.Id).ToHashSetAsync()), which);
    }

    private Task<Outcome> TryAsync(UserAccount who, Guid id, ShipmentVerb verb, Guid version) => verb switch
    {
        ShipmentVerb.Submit => desk.SubmitAsync(who, id, version),
        ShipmentVerb.Verify => desk.VerifyAsync(who, id, version),
        ShipmentVerb.Return => desk.ReturnAsync(who, id),
        _ => desk.VoidAsync(who, id),
    };

    private async Task CorrectAsync(byte which, byte how)
    {
        if (await PickAsync(which, ShipmentVerb.StartCorrection) is not { } id
            || (await desk.CorrectAsync(desk.Staff, id)) is not { Outcome.Ok: true, Id: var correction })
            return;
        if (!_shipments.Contains(correction))
            _shipments.Add(correction);
        var original = await desk.ReadAsync(id);
        await desk.SaveDestinationAsync(desk.Staff, correction, new DestinationEntry
        {
            ExportDate = how % 2 == 0 ? original.ExportDate : original.ExportDate!.Value.AddDays(-(how % 200)),
            DestinationIso2 = how % 3 == 0 ? "SG" : original.DestinationIso2,
            Channel = original.Channel,
            DocumentKind = original.DocumentKind,
            DocumentNumber = original.DocumentNumber,
            DocumentDate = original.DocumentDate,
            CustomsOfficeCode = original.CustomsOfficeCode,
        });
        await desk.SaveLinesAsync(desk.Staff, correction, [Line(how, how), Line(how + 1, (byte)(how / 2))]);
        await desk.SubmitAsync(desk.Staff, correction);
        if (how % 4 != 0)
            reach.Note(WalkAct.Corrected, (await desk.VerifyAsync(desk.Verifier, correction)).Ok);
    }
}
