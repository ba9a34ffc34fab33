using Microsoft.AspNetCore.Mvc.Rendering;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Checking;

/// <summary>What of the queue is shown, and in which order, as the address says it.</summary>
/// <param name="Show">All, those that wait long, those with warnings, those without.</param>
/// <param name="Who">All, or without the reader's own work.</param>
/// <param name="Order">Longest waiting, newest, or highest value first.</param>
public sealed record QueueFilter(string Show, string Who, string Order)
{
    public const string Long = "lama";
    public const string Warned = "perhatian";
    public const string Clean = "bersih";
    public const string Others = "lain";
    public const string Newest = "baru";
    public const string Highest = "nilai";

    /// <summary>Days after which somebody has waited long.</summary>
    public const int LongDays = 3;

    public bool IsSet => Show.Length + Who.Length > 0;

    /// <summary>Whether only looking at each shipment tells if it is shown.</summary>
    public bool NeedsLook => Show is Warned or Clean || Who == Others;

    public IQueryable<Shipment> Apply(IQueryable<Shipment> waiting, DateTime now)
    {
        var before = now.AddDays(-LongDays);
        if (Show == Long)
            waiting = waiting.Where(s => s.SubmittedAt <= before);
        return Order switch
        {
            Newest => waiting.OrderByDescending(s => s.SubmittedAt).ThenBy(s => s.Id),
            Highest => waiting.OrderByDescending(s => s.Lines.Where(l => l.Origin == GoodsOrigin.City).Sum(l => l.UsdCents)).ThenBy(s => s.Id),
            _ => waiting.OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id),
        };
    }

    public bool Keeps(IReadOnlyList<ShipmentWarning> warnings, bool isOwnWork) =>
        !(Who == Others && isOwnWork) && Show switch
        {
            Warned => warnings.Any(w => !w.IsRemark),
            Clean => warnings.All(w => w.IsRemark),
            _ => true,
        };

    public IEnumerable<SelectListItem> Shows(Localizer t) =>
        Choices(Show, ("", t["Semua"]), (Long, t["Menunggu {0} hari atau lebih", LongDays]), (Warned, t["Ada yang janggal"]), (Clean, t["Tidak ada yang janggal"]));

    public IEnumerable<SelectListItem> Whose(Localizer t) => Choices(Who, ("", t["Semua"]), (Others, t["Yang boleh saya periksa"]));

    public IEnumerable<SelectListItem> Orders(Localizer t) =>
        Choices(Order, ("", t["Paling lama menunggu"]), (Newest, t["Paling baru"]), (Highest, t["Nilai terbesar"]));

    private static IEnumerable<SelectListItem> Choices(string chosen, params (string Value, string Text)[] choices) =>
        choices.Select(c => new SelectListItem(c.Text, c.Value, c.Value == chosen));
}
