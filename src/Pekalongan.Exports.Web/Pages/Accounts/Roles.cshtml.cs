using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Pekalongan.Exports.Web.Pages.Accounts;

/// <summary>The table of <see cref="Core.Accounts.Permissions"/>, to be read by whoever gives roles.</summary>
public sealed class RolesModel : PageModel;
