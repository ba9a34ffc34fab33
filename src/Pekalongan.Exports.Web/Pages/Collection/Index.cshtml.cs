using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>One month's round: who is to be asked, who has answered what, and what is on file already.</summary>
public sealed class IndexModel(
    ExportsDbContext db, CollectionReader reader, CollectionService collection, CurrentScope scope, TimeProvider time, Localizer localizer)
    : PageModel, IPreparesPage
{
    public const int PageSize = 50;

    private const int MonthsOffered = 24;

    public sealed record Row(ListedExporter Listed, string? Phone, MonthFacts Facts);

    /// <summary>"2026-10"; the last month that is over when the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public string Bulan { get; set; } = "";

    /// <summary>One state, or empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string Keadaan { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Hal { get; set; } = 1;

    public int Month { get; private set; }

    public PartialDate MonthName => YearMonth.Named(Month);

    public bool IsOpen { get; private set; }

    public IReadOnlyList<ListedExporter> All { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Those that the rule wants on the list and that are not on it: all of them before the round is open.</summary>
    public IReadOnlyList<ExpectedExporter> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ReadMonth())
            return NotFound();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ReadMonth())
            return NotFound();
        var outcome = await collection.OpenAsync(scope.Code, Month, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Daftar {0} siap: tanyakan kabar ekspornya satu per satu.", MonthName));
        return RedirectToPage(new { Bulan });
    }

    public async Task PrepareAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        IsOpen = await db.CollectionRounds.AnyAsync(r => r.ScopeCode == scope.Code && r.Month == Month, cancellationToken);
        All = await MonthList.ReadAsync(db, scope.Code, Month, cancellationToken);
        Missing = [.. (await reader.ExpectedAsync(scope.Code, Month, cancellationToken)).ExceptBy(All.Select(i => i.ExporterId), e => e.Id)];
        var found = Enum.TryParse<CollectionState>(Keadaan, out var state) ? All.Where(i => i.State == state).ToList() : All;
        Total = found.Count;
        Hal = Math.Clamp(Hal, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        List<ListedExporter> shown = [.. found.Skip((Hal - 1) * PageSize).Take(PageSize)];
        List<Guid> ids = [.. shown.Select(i => i.ExporterId)];
        var facts = await MonthFacts.ReadAsync(db, ids, Month, cancellationToken);
        var phones = await db.Exporters.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Phone }).ToDictionaryAsync(e => e.Id, e => e.Phone, cancellationToken);
        Rows = shown.ConvertAll(i => new Row(i, phones[i.ExporterId], facts[i.ExporterId]));
    }

    public IEnumerable<SelectListItem> Months()
    {
        var latest = YearMonth.FirstDay(LastEnded);
        return Enumerable.Range(0, MonthsOffered).Select(back => YearMonth.Of(latest.AddMonths(-back))).Append(Month).Distinct().OrderDescending()
            .Select(YearMonth.Named).Select(m => new SelectListItem(Figures.Month(m.First.Year, m.First.Month, localizer.Language), m.Iso));
    }

    public IEnumerable<SelectListItem> States() => Enum.GetValues<CollectionState>().Select(s => new SelectListItem(localizer[CollectionWords.Of(s)], s.ToString()));

    public int CountOf(CollectionState state) => All.Count(i => i.State == state);

    private int LastEnded => YearMonth.LastEnded(JakartaTime.Today(time).AddDays(-1));

    private bool ReadMonth()
    {
        if (Bulan.Length == 0)
            Bulan = YearMonth.Named(LastEnded).Iso;
        Month = YearMonth.Read(Bulan) ?? 0;
        return Month != 0 && CollectionRules.CheckMonth(Month, JakartaTime.Today(time)) is null;
    }
}
