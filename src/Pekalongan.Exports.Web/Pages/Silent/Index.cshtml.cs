using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Silent;

/// <summary>Who exported about now in earlier years and is not heard of, the most valuable first; on top, whom to get in touch with again.</summary>
public sealed class IndexModel(SilentExporterReader reader, ExportsDbContext db, CurrentScope scope, Actor actor, TimeProvider time) : PageModel
{
    public const int PageSize = 50;

    public sealed record DueContact(Guid ExporterId, string Name, ContactPurpose Purpose, DateOnly? AgainOn);

    [BindProperty(SupportsGet = true, Name = SilentQuestion.MonthsParameter)]
    public string? Months { get; set; }

    [BindProperty(SupportsGet = true, Name = SilentQuestion.YearsParameter)]
    public string? Years { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public SilentExporters Silent { get; private set; } = null!;

    public IEnumerable<SilentExporter> Shown => Silent.Rows.Skip((Number - 1) * PageSize).Take(PageSize);

    public IReadOnlyList<DueContact> Due { get; private set; } = [];

    public bool MayLog => actor.Role?.May(Permission.LogContacts) == true;

    public string Query => string.Create(
        CultureInfo.InvariantCulture,
        $"?{SilentQuestion.MonthsParameter}={Silent.Question.Months}&{SilentQuestion.YearsParameter}={Silent.Question.LeastYears}");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        var ofWhom = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scope.Code, cancellationToken);
        Silent = await reader.ReadAsync(ofWhom, SilentQuestion.Read(Months, Years, today), cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Silent.Rows.Count + PageSize - 1) / PageSize));
        if (MayLog)
            Due = await (
                from contact in db.FollowUpsDue(scope.Code, today)
                join exporter in db.Exporters on contact.ExporterId equals exporter.Id
                orderby contact.AgainOn, exporter.Name
                select new DueContact(exporter.Id, exporter.Name, contact.Purpose, contact.AgainOn)).ToListAsync(cancellationToken);
    }
}
