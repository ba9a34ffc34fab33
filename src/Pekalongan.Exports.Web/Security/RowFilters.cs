using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Pekalongan.Exports.Web.Security;

/// <summary>Hangs a feature's "the row exists and is mine" before the check of forms.</summary>
public static class RowFilters
{
    private const int BeforeFormsAreChecked = -1;

    public static void RequireRow<TFilter>(this PageConventionCollection pages, params string[] names)
        where TFilter : IAsyncPageFilter
    {
        foreach (var name in names)
            pages.AddPageApplicationModelConvention(name, page => page.Filters.Add(new TypeFilterAttribute(typeof(TFilter)) { Order = BeforeFormsAreChecked }));
    }
}
