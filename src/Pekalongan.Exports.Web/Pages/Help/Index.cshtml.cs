using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Pekalongan.Exports.Web.Pages.Help;

[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public IReadOnlyList<GlossaryEntry> Entries => Glossary.Entries;
}
