using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// The place of a form field among the others: that of its property in the input it binds to, which follows the form. Model state
/// itself keeps its keys in an order of its own, and a summary that jumps about is no help.
/// </summary>
public static class FieldOrder
{
    public static string Of(ModelMetadata page, string key)
    {
        var place = "";
        var metadata = page;
        foreach (var part in key.Split('.', '['))
        {
            if (part.EndsWith(']'))
            {
                place += part.TrimEnd(']').PadLeft(6, '0');
                metadata = metadata?.ElementMetadata;
                continue;
            }

            var properties = metadata?.Properties.Select(property => property.PropertyName).ToList() ?? [];
            var index = properties.IndexOf(part);
            place += (index < 0 ? 999999 : index).ToString("000000", CultureInfo.InvariantCulture);
            metadata = index < 0 ? null : metadata!.Properties[part];
        }

        return key.Length == 0 ? "" : place;
    }
}
