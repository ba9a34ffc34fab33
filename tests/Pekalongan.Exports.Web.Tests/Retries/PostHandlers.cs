using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Pekalongan.Exports.Web.Tests.Retries;

/// <summary>Everything that forms can be posted to on the pages of the exporters' shipments and obstacles, and of the office's reports.</summary>
internal static class PostHandlers
{
    private const string Pages = "Pekalongan.Exports.Web.Pages.";

    /// <summary>The rooms whose acts post figures, say something for a business, keep the tables that figures rest on, or put figures on paper.</summary>
    private static readonly string[] Rooms =
    [
        "Agreements", "Checking", "Collection", "Files", "Imports", "Issuing", "Knowledge", "MarketClasses", "Obstacles", "Office", "Officials", "OwnData", "Rates",
        "Realisation", "Reports", "Shipments", "Silent", "Statements", "Targets",
    ];

    /// <summary>"Shipments.Goods", "Shipments.Goods.More".</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from page in typeof(Program).Assembly.GetTypes()
           where page.IsSubclassOf(typeof(PageModel)) && Rooms.Any(room => page.Namespace == Pages + room)
           from method in page.GetMethods(BindingFlags.Public | BindingFlags.Instance)
           where method.Name.StartsWith("OnPost", StringComparison.Ordinal) && !page.IsAbstract
           let handler = method.Name["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal)
           let name = $"{page.Namespace![Pages.Length..]}.{page.Name.Replace("Model", "", StringComparison.Ordinal)}"
           select handler.Length == 0 ? name : $"{name}.{handler}",
    ];
}
