using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>How the desk does in a period: how many cases, how long they wait, about what.</summary>
public sealed class SummaryModel(DeskReader desk, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Dari { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Sampai { get; set; } = "";

    /// <summary>Null where the dates can't be read.</summary>
    public DeskSummary? Desk { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        var from = Read(nameof(Dari), Dari, new DateOnly(today.Year, 1, 1));
        var until = Read(nameof(Sampai), Sampai, today);
        if (from > until)
            ModelState.AddModelError(nameof(Sampai), localizer["Hari terakhir mendahului hari pertama"]);
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        (Dari, Sampai) = (Figures.Date(from, localizer.Language), Figures.Date(until, localizer.Language));
        Desk = await desk.ReadAsync(scope.Code, from, until, time.Now(), cancellationToken);
        return Page();
    }

    public string Text(WaitFigure? wait) => wait is { } known ? localizer[ObstacleWords.Of(known)] : "—";

    private DateOnly Read(string name, string typed, DateOnly otherwise)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return otherwise;
        if (DateText.Parse(typed).Try(out var day, out var problem))
            return day;
        ModelState.AddModelError(name, localizer[problem]);
        return otherwise;
    }
}
