using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Pekalongan.Exports.Web.Pages.CheckIn;

public sealed class RecordedModel : PageModel;
