using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Outcomes;

/// <summary>The parts of the activity report that staff write.</summary>
public sealed class TextsModel(CohortReportService reports, ExportsDbContext db, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Title { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        var rows = await db.CohortReportTexts.AsNoTracking().Where(t => t.CohortId == Id).ToDictionaryAsync(t => t.Part, cancellationToken);
        Input.Parts = [.. Enum.GetValues<CohortReportPart>().Select(part => rows.TryGetValue(part, out var row)
            ? new PartInput { Part = part.ToString(), Text = row.Text, Version = row.Version }
            : new PartInput { Part = part.ToString() })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await reports.WriteAsync(
            Id, scope.Code, [.. Input.Parts.Select(p => new ReportTextFacts(Enum.Parse<CohortReportPart>(p.Part), p.Text, p.Version))], cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Laporan disimpan."));
        return Redirect($"~/laporan/pelatihan/{Id}");
    }

    public async Task PrepareAsync() => Title = await db.Cohorts.Where(c => c.Id == Id).Select(c => c.Title).SingleAsync(HttpContext.RequestAborted);

    public sealed class InputModel
    {
        public List<PartInput> Parts { get; set; } = [];
    }

    public sealed class PartInput
    {
        public string Part { get; set; } = "";

        public string Text { get; set; } = "";

        public Guid? Version { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleForEach(i => i.Parts).ChildRules(part =>
        {
            part.RuleFor(p => p.Part).Must(text => Enum.GetNames<CohortReportPart>().Contains(text, StringComparer.Ordinal));
            part.RuleFor(p => p.Text).Fits(CohortReportText.TextMaxLength);
        });
    }
}
