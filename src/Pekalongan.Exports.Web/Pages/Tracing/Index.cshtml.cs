using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Reports;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Tracing;

/// <summary>The entries behind a figure. Its address is made by the figure, and stays what it is for as long as the ledger.</summary>
public sealed class IndexModel(
    TraceReader traces, TraceLinks links, ExportsDbContext db, ListDesk lists, CurrentScope scope, Actor actor, Localizer localizer) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    /// <summary>Null where the address leads to no figure.</summary>
    public TracedFigure? Figure { get; private set; }

    public bool IsAsked => Request.Query.Count > 0;

    public HtmlString Summary => new(Figure is { } figure ? HtmlRenderer.Render(TraceSummary.Of(figure), localizer.Language, links.On(Request)) : "");

    /// <summary>Shipments open only in the scope one works in.</summary>
    public bool MayOpenShipments { get; private set; }

    public bool MayOpenStatements => MayOpenShipments && actor.Role?.May(Permission.CollectReports) == true;

    public bool MayDownload => lists.MayDownload;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancellationToken)
    {
        if (!IsAsked)
            return Page();
        var (trace, _) = TraceText.Read(name => Request.Query.TryGetValue(name, out var value) ? value.ToString() : null);
        if (trace is null || await db.Scopes.AsNoTracking().SingleOrDefaultAsync(s => s.Code == trace.Scope, cancellationToken) is not { } asked)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        MayOpenShipments = asked.Code == scope.Code;
        // The banner of the page then speaks of the figures that it shows.
        scope.Open(asked);
        if (!string.IsNullOrWhiteSpace(format))
            return await lists.HandOutAsync<TracedEntry>(
                format, async () => (await traces.ReadAsync(asked, trace, 0, int.MaxValue, cancellationToken))?.Entries ?? [], TraceList.Of, cancellationToken);
        Number = Math.Max(1, Number);
        Figure = await traces.ReadAsync(asked, trace, (Number - 1) * PageSize, PageSize, cancellationToken);
        return Figure is null ? new PageResult { StatusCode = StatusCodes.Status400BadRequest } : Page();
    }

    /// <summary>The same entries as a file.</summary>
    public string FileAddress(string format) => TraceText.Write(Figure!.Trace) + "&format=" + format;

    /// <summary>The record an entry was posted for, as far as the reader may open it.</summary>
    public string? Record(TracedEntry entry) => entry switch
    {
        { ShipmentId: { } shipment } when MayOpenShipments => $"/pengiriman/{shipment}",
        { StatementId: { } statement } when MayOpenStatements => $"/rekap-bulanan/rekap/{statement}",
        _ => null,
    };

    /// <summary>The moment, where a report was frozen within a day.</summary>
    public string Known(TracedFigure figure) => figure.Trace.Known == KnownAt.EndOf(figure.Trace.Known.Day)
        ? Figures.Date(figure.Trace.Known.Day, localizer.Language)
        : Figures.Moment(figure.Trace.KnownUntil, localizer.Language);
}
