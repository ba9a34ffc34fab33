using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.MarketClasses;

/// <summary>What one destination counted among from which day on, and the form that sets it anew.</summary>
public sealed class DetailsModel(MarketClassificationService markets, ExportsDbContext db, CurrentScope scope, Localizer localizer, TimeProvider time)
    : PageModel, IPreparesPage
{
    private const int LongestReason = 400;

    /// <summary>Replaced: from the same day another was set later.</summary>
    public sealed record Row(DateOnly ValidFrom, MarketKind Kind, string Basis, DateTime SetAt, string? By, bool IsReplaced);

    [BindProperty(SupportsGet = true)]
    public string Iso2 { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Country Country { get; private set; } = null!;

    public MarketKind Today { get; private set; }

    public IReadOnlyList<Row> History { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Input = new InputModel { Id = Guid.CreateVersion7(), ValidFrom = Figures.Date(JakartaTime.Today(time), localizer.Language) };
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var setting = new MarketSetting(
            Input.Id, scope.Code, Code, Enum.Parse<MarketKind>(Input.Kind), DateText.Parse(Input.ValidFrom).Value, PlainText.Of(Input.Basis),
            PlainText.Of(Input.Reason));
        var outcome = await markets.SetAsync(setting, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        Country = await ReadCountryAsync();
        this.SayDone(new Wording("{0}: {1} untuk ekspor mulai {2}.", Country.Name(localizer.Language), MarketWords.Of(setting.Kind), setting.ValidFrom));
        return Redirect($"~/pasar/{Code}");
    }

    public async Task PrepareAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        Country = await ReadCountryAsync();
        Today = (await MarketTable.ReadAsync(db, scope.Code, time.Now(), cancellationToken)).Of(Code, JakartaTime.Today(time));
        var rows = await db.MarketClassifications.Where(m => m.ScopeCode == scope.Code && m.CountryIso2 == Code)
            .OrderByDescending(m => m.ValidFrom).ThenByDescending(m => m.SetAt)
            .Select(m => new { m.ValidFrom, m.IsTraditional, m.Basis, m.SetAt, By = db.Users.Where(u => u.Id == m.SetById).Select(u => u.Name).SingleOrDefault() })
            .ToListAsync(cancellationToken);
        History =
        [
            .. rows.Select(r => new Row(
                r.ValidFrom, MarketTable.KindOf(r.IsTraditional), r.Basis, r.SetAt, r.By, rows.Exists(later => later.ValidFrom == r.ValidFrom && later.SetAt > r.SetAt))),
        ];
    }

    private string Code => Iso2.ToUpperInvariant();

    private Task<Country> ReadCountryAsync() => db.Countries.AsNoTracking().SingleAsync(c => c.Iso2 == Code, HttpContext.RequestAborted);

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public string Kind { get; set; } = "";

        public string ValidFrom { get; set; } = "";

        public string Basis { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Id).NotEmpty().WithMessage("Formulir ini tidak lengkap; muat ulang halaman, lalu isi lagi");
            RuleFor(i => i.Kind).Must(text => Enum.GetNames<MarketKind>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih jenis pasarnya");
            RuleFor(i => i.ValidFrom).Reads(DateText.Parse);
            RuleFor(i => i.Basis).NotEmpty().WithMessage("Tulis dasarnya, misalnya nomor surat");
            RuleFor(i => i.Basis).Fits(MarketClassification.BasisMaxLength);
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya");
            RuleFor(i => i.Reason).Fits(LongestReason);
        }
    }
}
