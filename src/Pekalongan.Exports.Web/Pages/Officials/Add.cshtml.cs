using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Officials;

public sealed class AddModel(OfficialService officials, CurrentScope scope) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Wording> Doubts { get; private set; } = [];

    public void OnGet() => Input = new InputModel { Id = Guid.CreateVersion7() };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = new OfficialFacts(
            PlainText.Of(Input.Name), PlainText.Of(Input.Position), Enum.Parse<SigningCapacity>(Input.Capacity), PlainText.OrNull(Input.Rank),
            string.IsNullOrWhiteSpace(Input.Nip) ? null : Nip.Parse(Input.Nip).Value, PartialDate.Parse(Input.From).Value,
            string.IsNullOrWhiteSpace(Input.Until) ? null : PartialDate.Parse(Input.Until).Value);
        Doubts = await officials.DoubtsAsync(Input.Id, scope.Code, facts, cancellationToken);
        if (Doubts.Count > 0 && !Input.IsConfirmed)
            return await this.RefuseAsync("Input.IsConfirmed", new Wording("Baca peringatannya, lalu beri tanda bila memang keduanya menjabat"));
        var outcome = await officials.AddAsync(Input.Id, scope.Code, facts, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("{0} dicatat.", facts.Name));
        return RedirectToPage("Index");
    }

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public string Name { get; set; } = "";

        public string Position { get; set; } = "";

        public string Capacity { get; set; } = nameof(SigningCapacity.Definitive);

        public string Rank { get; set; } = "";

        public string Nip { get; set; } = "";

        public string From { get; set; } = "";

        public string Until { get; set; } = "";

        public bool IsConfirmed { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        private const int TextMaxLength = 200;

        public InputValidator()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Tulis nama pejabat");
            RuleFor(i => i.Name).Fits(TextMaxLength);
            RuleFor(i => i.Position).NotEmpty().WithMessage("Tulis jabatannya, seperti tercetak di bawah tanggal surat");
            RuleFor(i => i.Position).Fits(TextMaxLength);
            RuleFor(i => i.Capacity).Must(text => Enum.GetNames<SigningCapacity>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih ia menandatangani sebagai apa");
            RuleFor(i => i.Rank).Fits(TextMaxLength);
            RuleFor(i => i.Nip).ReadsUnlessEmpty(Core.Values.Nip.Parse);
            RuleFor(i => i.From).Reads(PartialDate.Parse);
            RuleFor(i => i.Until).ReadsUnlessEmpty(PartialDate.Parse);
        }
    }
}
