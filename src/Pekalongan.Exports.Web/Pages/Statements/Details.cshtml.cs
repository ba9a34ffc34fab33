using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>A monthly statement, where it stands, and what of it still counts.</summary>
public sealed class DetailsModel(ExportsDbContext db, Actor actor) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public StatementView View { get; private set; } = null!;

    public bool IsExporter => actor.Role == Role.Exporter;

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await StatementView.ReadAsync(db, Id, cancellationToken);

    public bool May(Permission permission) => actor.Role?.May(permission) == true;
}
