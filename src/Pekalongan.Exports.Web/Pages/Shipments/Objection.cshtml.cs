using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>Where the business says that what staff entered for it is not so, and where staff answer.</summary>
public sealed class ObjectionModel(ExportsDbContext db, ObjectionService objections, ShipmentValuation valuation, Actor actor) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public ReplyModel Reply { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ShipmentView View { get; private set; } = null!;

    public bool IsOwn => actor.Role == Role.Exporter;

    public ObjectionRow? Open => View.Objections.FirstOrDefault(o => o.IsOpen);

    public Task OnGetAsync() => PrepareAsync();

    [Validates(nameof(Input))]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await objections.RaiseAsync(Id, Input.Text, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Keberatan Anda dikirim. Petugas menjawabnya di halaman ini."));
        return RedirectToPage("Details", new { Id });
    }

    [Validates(nameof(Reply))]
    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken)
    {
        var outcome = await objections.AnswerAsync(Id, Reply.ObjectionId, Reply.Version, Reply.Answer, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome, nameof(Reply));
        this.SayDone(new Wording("Jawaban dikirim; eksportir dikabari."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync() => View = await ShipmentView.ReadAsync(db, valuation, Id, HttpContext.RequestAborted);

    public sealed class InputModel
    {
        public string Text { get; set; } = "";
    }

    public sealed class ReplyModel
    {
        public Guid ObjectionId { get; set; }

        public Guid Version { get; set; }

        public string Answer { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Text).NotEmpty().WithMessage("Tulis apa yang tidak benar, misalnya nilainya seharusnya US$8.500");
            RuleFor(i => i.Text).Fits(ShipmentObjection.TextMaxLength);
        }
    }

    public sealed class ReplyValidator : AbstractValidator<ReplyModel>
    {
        public ReplyValidator()
        {
            RuleFor(i => i.Answer).NotEmpty().WithMessage("Tulis jawabannya: apa yang diperbaiki, atau mengapa isian ini benar");
            RuleFor(i => i.Answer).Fits(ShipmentObjection.TextMaxLength);
        }
    }
}
