using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>Takes back a mistyped rate, after telling what was valued with it.</summary>
public sealed class WithdrawModel(ExportsDbContext db, RateWithdrawal withdrawal, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ExchangeRate Rate { get; private set; } = null!;

    /// <summary>Shipments and statements that keep what they were verified with.</summary>
    public int Posted { get; private set; }

    /// <summary>Those that would be valued anew.</summary>
    public int Waiting { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return Rate.WithdrawnAt is null ? Page() : RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (outcome, waiting) = await withdrawal.WithdrawAsync(scope.Code, Id, Input.Version, Input.Reason, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(waiting == 0
            ? new Wording("Kurs ditarik. Tidak ada nilai yang berubah.")
            : new Wording("Kurs ditarik. {0} pengiriman dan rekap dihitung lagi dengan kurs yang berlaku saat diverifikasi.", waiting));
        return RedirectToPage("Index");
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        Rate = await db.ExchangeRates.AsNoTracking().SingleAsync(r => r.Id == Id && r.ScopeCode == scope.Code, stop);
        Input.Version = Rate.Version;
        var (kind, from, code, micro) = (Rate.Kind, Rate.ValidFrom, Rate.CurrencyCode, Rate.IdrRateMicro);
        var shipments = await db.Shipments.Where(s => s.ScopeCode == scope.Code && s.Lines.Any(l =>
                l.RateKind == kind && l.RateDate == from && l.UsdCents != null
                && ((l.CurrencyCode == code && l.IdrRateMicro == micro) || (code == "USD" && l.UsdRateMicro == micro))))
            .GroupBy(s => s.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var statements = await db.MonthlyStatements.Where(s => s.ScopeCode == scope.Code && s.Lines.Any(l =>
                l.RateKind == kind && l.RateDate == from && l.UsdCents != null
                && ((l.CurrencyCode == code && l.IdrRateMicro == micro) || (code == "USD" && l.UsdRateMicro == micro))))
            .GroupBy(s => s.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        Posted = shipments.Where(s => s.Key == ShipmentStatus.Verified).Sum(s => s.Count) + statements.Where(s => s.Key == StatementStatus.Verified).Sum(s => s.Count);
        Waiting = shipments.Where(s => s.Key is ShipmentStatus.Submitted or ShipmentStatus.Returned).Sum(s => s.Count)
            + statements.Where(s => s.Key is StatementStatus.Submitted or StatementStatus.Returned).Sum(s => s.Count);
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis apa yang keliru, misalnya: salah ketik, seharusnya 14.228");
    }
}
