using System.Globalization;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>
/// Every request runs in the invariant culture, whatever the server's: forms then bind as routes do, and nothing a library writes
/// depends on the machine. What people read is written by <see cref="Core.Values.Figures"/> in the language asked for.
/// </summary>
public sealed class InvariantCulture(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        return next(context);
    }
}
