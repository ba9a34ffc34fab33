using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Notices;

/// <summary>Whom the program told what. Opens with those that wait for somebody of the office.</summary>
public sealed class IndexModel(ExportsDbContext db, NoticeVault vault, CurrentScope scope, TimeProvider time) : PageModel
{
    public const int PageSize = 50;

    private const string ForSomebody = "perlu";

    /// <param name="Name">Of the business or person; null once it was wiped.</param>
    public sealed record Row(Guid Id, string? Name, NoticeKind Kind, NoticeState State, DateTime CreatedAt, bool IsTold);

    /// <summary>"perlu" at first; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string Keadaan { get; set; } = ForSomebody;

    [BindProperty(SupportsGet = true)]
    public int Hal { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool IsOnlyForSomebody => Keadaan == ForSomebody;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = Filtered();
        Total = await found.CountAsync(cancellationToken);
        Hal = Math.Clamp(Hal, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        var rows = await found.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Skip((Hal - 1) * PageSize).Take(PageSize)
            .Select(n => new
            {
                n.Id, n.Kind, n.State, n.CreatedAt, n.ToldAt, n.Content,
                Business = db.Exporters.Where(e => e.Id == n.ExporterId).Select(e => e.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        Rows = rows.ConvertAll(n => new Row(
            n.Id, n.Business ?? (n.Content is null ? null : vault.Decrypt(n.Content, n.Id).Name), n.Kind, n.State, n.CreatedAt, n.ToldAt is not null));
    }

    public static IEnumerable<SelectListItem> Choices(Localizer localizer) =>
        Enum.GetValues<NoticeState>().Where(state => state != NoticeState.ByHand)
            .Select(state => new SelectListItem(localizer[NoticeWords.Of(state)], state.ToString()))
            .Prepend(new SelectListItem(localizer["Perlu tindakan dinas"], ForSomebody));

    private IQueryable<Notice> Filtered()
    {
        var found = db.Notices.AsNoTracking().Where(NoticeAccess.OfStaff(scope.Code));
        if (IsOnlyForSomebody)
            return found.Where(NoticeAccess.NeedsSomebody(time.Now()));
        return Enum.TryParse<NoticeState>(Keadaan, out var state) ? found.Where(n => n.State == state) : found;
    }
}
