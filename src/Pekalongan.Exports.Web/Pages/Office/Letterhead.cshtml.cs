using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Office;

/// <summary>The heads of letters, and the form that sets the next one.</summary>
public sealed class LetterheadModel(
    ExportsDbContext db, LetterheadService letterheads, SettingTrail trail, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel, IPreparesPage
{
    public sealed record Row(Letterhead Head, Standing Standing, SettingNote? Note);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        var last = Rows.Count > 0 ? Rows[0].Head : null;
        Input = new InputModel
        {
            Id = Guid.CreateVersion7(),
            Government = last?.Government ?? "",
            Agency = last?.Agency ?? "",
            Address = last?.Address ?? "",
            Contact = last?.Contact ?? "",
            Place = last?.Place ?? "",
            ValidFrom = Figures.Date(JakartaTime.Today(time), localizer.Language),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var head = new Letterhead
        {
            Id = Input.Id,
            ScopeCode = scope.Code,
            ValidFrom = DateText.Parse(Input.ValidFrom).Value,
            Government = PlainText.Of(Input.Government),
            Agency = PlainText.Of(Input.Agency),
            Address = PlainText.OrNull(Input.Address),
            Contact = PlainText.OrNull(Input.Contact),
            Place = PlainText.Of(Input.Place),
        };
        var outcome = await letterheads.SetAsync(head, PlainText.Of(Input.Reason), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Kop surat mulai {0} disimpan.", head.ValidFrom));
        return RedirectToPage();
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        var heads = await db.Letterheads.AsNoTracking().Where(l => l.ScopeCode == scope.Code).OrderByDescending(l => l.ValidFrom).ToListAsync(stop);
        var notes = await trail.ReadAsync(ProcessKind.LetterheadSetting, heads.ConvertAll(l => l.Id), stop);
        var inForce = heads.Find(l => l.ValidFrom <= JakartaTime.Today(time))?.ValidFrom;
        Rows = [.. heads.Select(l => new Row(l, OfficeTags.StandingOf(l.ValidFrom, inForce), notes.GetValueOrDefault(l.Id)))];
    }

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public string Government { get; set; } = "";

        public string Agency { get; set; } = "";

        public string Address { get; set; } = "";

        public string Contact { get; set; } = "";

        public string Place { get; set; } = "";

        public string ValidFrom { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Id).NotEmpty().WithMessage("Formulir ini tidak lengkap; muat ulang halaman, lalu isi lagi");
            RuleFor(i => i.Government).NotEmpty().WithMessage("Tulis pemerintah daerahnya, misalnya PEMERINTAH KOTA PEKALONGAN");
            RuleFor(i => i.Government).Fits(LetterheadService.TextMaxLength);
            RuleFor(i => i.Agency).NotEmpty().WithMessage("Tulis nama dinasnya");
            RuleFor(i => i.Agency).Fits(LetterheadService.TextMaxLength);
            RuleFor(i => i.Address).Fits(LetterheadService.TextMaxLength);
            RuleFor(i => i.Contact).Fits(LetterheadService.TextMaxLength);
            RuleFor(i => i.Place).NotEmpty().WithMessage("Tulis tempat di depan tanggal surat, misalnya Pekalongan");
            RuleFor(i => i.Place).Fits(LetterheadService.TextMaxLength);
            RuleFor(i => i.ValidFrom).Reads(DateText.Parse);
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya");
            RuleFor(i => i.Reason).Fits(AuditProcess.ReasonMaxLength);
        }
    }
}
