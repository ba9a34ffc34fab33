using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Pekalongan.Exports.Web.Pages.Feedback;

public sealed class SentModel : PageModel;
