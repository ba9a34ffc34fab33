using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Silent;

/// <summary>Every call, message and visit to one business, and the form that logs another.</summary>
public sealed class ContactsModel(ExporterContacts contacts, ExportsDbContext db) : PageModel, IPreparesPage
{
    public const int PageSize = 50;
    public const string Yes = "ya";
    public const string No = "tidak";

    /// <summary>Calls about a month are logged where the month is asked for.</summary>
    public static readonly IReadOnlyList<ContactPurpose> Purposes = [ContactPurpose.Silent, ContactPurpose.Other];

    public sealed record Row(
        DateTime At, ContactPurpose Purpose, int? Month, ContactWay Way, bool Reached, string? PersonName, string? Note, DateOnly? AgainOn, string By);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Business { get; private set; } = "";

    public string Person { get; private set; } = "";

    public string? Phone { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Input = new InputModel { Key = Guid.CreateVersion7(), Purpose = nameof(ContactPurpose.Silent), Way = nameof(ContactWay.Telephone) };
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await contacts.LogAsync(Input.Read(Id), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Kontak dicatat."));
        return Redirect($"~/pelaku-usaha/{Id}/kontak");
    }

    public async Task PrepareAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        (Business, Person, Phone) = await db.Exporters.Where(e => e.Id == Id)
            .Select(e => new ValueTuple<string, string, string?>(e.Name, e.Person!.Name, e.Phone)).SingleAsync(cancellationToken);
        var log = db.Contacts.Where(c => c.ExporterId == Id);
        Total = await log.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await log.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(c => new Row(
                c.At, c.Purpose, c.Month, c.Way, c.Reached, c.PersonName, c.Note, c.AgainOn, db.Users.Where(u => u.Id == c.ById).Select(u => u.Name).Single()))
            .ToListAsync(cancellationToken);
    }

    public sealed class InputModel
    {
        public Guid Key { get; set; }

        public string Purpose { get; set; } = "";

        public string Way { get; set; } = "";

        public string Reached { get; set; } = "";

        public string PersonName { get; set; } = "";

        public string Note { get; set; } = "";

        public string AgainOn { get; set; } = "";

        /// <summary>After the validator passed it.</summary>
        public ContactEntry Read(Guid exporterId) => new()
        {
            ExporterId = exporterId,
            Purpose = Enum.Parse<ContactPurpose>(Purpose),
            Way = Enum.Parse<ContactWay>(Way),
            Reached = Reached == Yes,
            PersonName = PlainText.OrNull(PersonName),
            Note = PlainText.LinesOrNull(Note),
            AgainOn = string.IsNullOrWhiteSpace(AgainOn) ? null : DateText.Parse(AgainOn).Value,
            Key = Key,
        };
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Key).NotEmpty().WithMessage("Formulir ini tidak lengkap; muat ulang halaman, lalu isi lagi");
            RuleFor(i => i.Purpose).Must(text => Purposes.Any(p => p.ToString() == text)).WithMessage("Pilih untuk apa menghubungi");
            RuleFor(i => i.Way).Must(text => Enum.GetNames<ContactWay>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih lewat apa");
            RuleFor(i => i.Reached).Must(text => text is Yes or No).WithMessage("Pilih tersambung atau tidak");
            RuleFor(i => i.PersonName).Fits(ExporterContact.PersonMaxLength);
            RuleFor(i => i.Note).Fits(ExporterContact.NoteMaxLength);
            RuleFor(i => i.Note).NotEmpty().When(i => i.Reached == Yes).WithMessage("Tulis apa katanya, walau singkat");
            RuleFor(i => i.AgainOn).ReadsUnlessEmpty(DateText.Parse);
        }
    }
}
