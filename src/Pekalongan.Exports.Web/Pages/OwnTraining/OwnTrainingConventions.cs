using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.OwnTraining;

internal static class OwnTrainingConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/OwnTraining", nameof(Permission.ApplyForTraining));
}
