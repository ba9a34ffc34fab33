using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Shared;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>Whether a preference was used, asked with one tap: the agreements that come into question first, all others in a list.</summary>
public sealed class SkaModel(ExportsDbContext db, ShipmentOriginReader origins, SkaService ska, Localizer t) : PageModel, IPreparesPage
{
    public const string Other = "lain";
    public const string NotUsed = "tidak";
    public const string NotKnown = "belum-tahu";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ShipmentOrigin? Origin { get; private set; }

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public IReadOnlyList<FormDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        if (Origin is null)
            return Page();
        if (!SkaService.MayRecord(Origin.Shipment.Status))
            return RedirectToPage("Details", new { Id });
        Input = ReadSaved(Origin);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var isOther = Input.Use == Other;
        var agreement = Input.Use is NotUsed or NotKnown ? null : isOther ? Input.AgreementCode : Input.Use;
        var date = string.IsNullOrWhiteSpace(Input.Date) ? (DateOnly?)null : DateText.Parse(Input.Date).Value;
        var entry = new SkaEntry(Input.Use switch { NotUsed => false, NotKnown => null, _ => true }, agreement, Input.Number, date);
        var outcome = await ska.RecordAsync(Id, Input.Version, entry, cancellationToken);
        if (outcome.Kind == OutcomeKind.Stale)
            await CompareAsync();
        if (outcome is { Ok: false, Field: nameof(SkaEntry.AgreementCode) } && !isOther)
            return await this.RefuseAsync("Input.Use", outcome.Problem!);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Keterangan SKA dicatat."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        Origin = await origins.ReadAsync(Id, HttpContext.RequestAborted);
        var offered = Origin?.Advice.Offered.Select(a => a.Code).ToList() ?? [];
        var agreements = await db.TradeAgreements.AsNoTracking()
            .Where(a => a.Code != TradeAgreement.NonPreferentialCode && !offered.Contains(a.Code)).ToListAsync(HttpContext.RequestAborted);
        Others = [.. agreements.OrderBy(a => a.Name(t.Language), StringComparer.Ordinal)
            .Select(a => new SelectListItem($"{a.Name(t.Language)} ({t[a.FormInWords]})", a.Code))];
    }

    private static InputModel ReadSaved(ShipmentOrigin origin)
    {
        var (shipment, isOffered) = (origin.Shipment, origin.Advice.Offered.Any(a => a.Code == origin.Shipment.AgreementCode));
        return new InputModel
        {
            Version = shipment.Version,
            Use = shipment.UsedPreference switch { true => isOffered ? shipment.AgreementCode! : Other, false => NotUsed, null => "" },
            AgreementCode = isOffered ? "" : shipment.AgreementCode ?? "",
            Number = shipment.SkaNumber ?? "",
            Date = shipment.SkaDate?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "",
        };
    }

    /// <summary>The next save is made knowing what stands there now.</summary>
    private async Task CompareAsync()
    {
        await PrepareAsync();
        var saved = ReadSaved(Origin!);
        Differences = FormDifference.Between(Input, saved,
        [
            (new Wording("Keringanan bea masuk"), Answer),
            (new Wording("Nomor SKA"), i => i.Number),
            (new Wording("Tanggal SKA"), i => i.Date),
        ]);
        Input.Version = saved.Version;
        ModelState.Clear();
    }

    private string Answer(InputModel input) => input.Use switch
    {
        Other => input.AgreementCode,
        NotUsed => t["tidak dipakai"],
        NotKnown or "" => t["belum ditanyakan"],
        var code => code,
    };

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        /// <summary>The code of an agreement that was offered, or one of the words above.</summary>
        public string Use { get; set; } = "";

        public string AgreementCode { get; set; } = "";

        public string Number { get; set; } = "";

        public string Date { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Use).NotEmpty().WithMessage("Pilih salah satu; bila belum ditanyakan, pilih “belum tahu”");
            RuleFor(i => i.AgreementCode).NotEmpty().When(i => i.Use == Other).WithMessage("Pilih perjanjian yang tertulis pada SKA");
            RuleFor(i => i.Number).Fits(Shipment.DocumentNumberMaxLength);
            RuleFor(i => i.Date).ReadsUnlessEmpty(DateText.Parse);
        }
    }
}
