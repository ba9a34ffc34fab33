using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Pekalongan.Exports.Core.Files;

namespace Pekalongan.Exports.Web.Pages.Files;

/// <summary>
/// Answers 413 to a request that cannot be a form with one allowed file, before anything reads its body: the check of the form's token
/// reads all of it and would say something else.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Twice the file, so that a file a little too large is answered beside its field.</summary>
    private const long MostBytes = 2L * StoredFile.MaxBytes;

    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > MostBytes)
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
