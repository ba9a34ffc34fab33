using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>Which kinds of rates the office values exports with, from which day on and why.</summary>
public sealed class RulesModel(ExportsDbContext db, RateRuleService rules, CurrentScope scope) : PageModel, IPreparesPage
{
    public sealed record Row(DateOnly ValidFrom, IReadOnlyList<RateKind> Kinds, string Reason, DateTime SetAt, string? SetBy, bool IsReplaced);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        List<RateKind> kinds = [.. new[] { Input.First, Input.Second, Input.Third }.Select(RateQuestion.KindOf).OfType<RateKind>()];
        var from = DateText.Parse(Input.ValidFrom).Value;
        var outcome = await rules.SetAsync(scope.Code, from, kinds, Input.Reason, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Aturan untuk ekspor mulai {0} ditetapkan.", from));
        return RedirectToPage();
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        var rows = await db.RateRules.AsNoTracking().Where(r => r.ScopeCode == scope.Code)
            .OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.SetAt).ToListAsync(stop);
        var names = await db.Users.Where(u => db.RateRules.Any(r => r.SetById == u.Id && r.ScopeCode == scope.Code))
            .ToDictionaryAsync(u => u.Id, u => u.Name, stop);
        Rows = [.. rows.Select((r, i) => new Row(
            r.ValidFrom, r.Kinds, r.Reason, r.SetAt, r.SetById is { } by ? names[by] : null, i > 0 && rows[i - 1].ValidFrom == r.ValidFrom))];
    }

    public sealed class InputModel
    {
        public string ValidFrom { get; set; } = "";

        public string First { get; set; } = "";

        public string Second { get; set; } = "";

        public string Third { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.ValidFrom).Reads(DateText.Parse);
            RuleFor(i => i.First).Must(kind => RateQuestion.KindOf(kind) is not null).WithMessage("Pilih jenis kurs yang dipakai lebih dulu");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis dasar aturannya, misalnya nomor keputusan atau hasil rapat");
        }
    }
}
