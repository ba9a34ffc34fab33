using Microsoft.AspNetCore.Mvc.Rendering;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Applying;

public sealed record FirstView(FirstInput Input, string City)
{
    public static IEnumerable<SelectListItem> Choices(Localizer localizer) =>
        Enum.GetValues<SelfAnswer>().Select(answer => new SelectListItem(localizer[SelfCheckWords.Of(answer)], answer.ToString()));
}
