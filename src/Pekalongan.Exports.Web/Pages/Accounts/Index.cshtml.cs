using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Accounts;

public sealed class IndexModel(ExportsDbContext db, CurrentScope scope) : PageModel
{
    public const int PageSize = 50;

    public sealed record Row(Guid Id, string Name, string? Email, string? Phone, Role Role, AccountStatus Status, DateTime? LastSeenAt);

    [BindProperty(SupportsGet = true)]
    public string? Cari { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Peran { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Hal { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = Filtered();
        Total = await found.CountAsync(cancellationToken);
        Hal = Math.Clamp(Hal, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await found.OrderBy(u => u.Name).ThenBy(u => u.Id).Skip((Hal - 1) * PageSize).Take(PageSize)
            .Select(u => new Row(u.Id, u.Name, u.Email, u.Phone, u.Role, u.Status,
                db.Sessions.Where(s => s.UserId == u.Id).Max(s => (DateTime?)s.LastSeenAt)))
            .ToListAsync(cancellationToken);
    }

    private IQueryable<UserAccount> Filtered()
    {
        var code = scope.Code;
        var found = db.Users.AsNoTracking().Where(u => u.ScopeCode == code);
        if (Enum.TryParse<Role>(Peran, out var role))
            found = found.Where(u => u.Role == role);
        if (Enum.TryParse<AccountStatus>(Status, out var status))
            found = found.Where(u => u.Status == status);
        if (string.IsNullOrWhiteSpace(Cari))
            return found;
        var pattern = $"%{Escaped(Cari.Trim())}%";
        return found.Where(u => EF.Functions.Like(u.Name, pattern, @"\") || EF.Functions.Like(u.Email, pattern, @"\")
            || EF.Functions.Like(u.Phone, pattern, @"\"));
    }

    private static string Escaped(string text) => string.Concat(text.Select(letter => letter is '%' or '_' or '[' or '\\' ? $@"\{letter}" : letter.ToString()));
}
