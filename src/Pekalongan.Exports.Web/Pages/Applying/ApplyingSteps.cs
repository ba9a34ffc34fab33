using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>The steps of an application and their addresses.</summary>
public static class ApplyingSteps
{
    /// <summary>Brakes posts from one address, beyond what a room full of applicants sends.</summary>
    public const string RateLimit = "pendaftaran";

    public static string Home(string token) => $"~/pendaftaran/{token}";

    /// <summary>What comes after a step; who only confirms has no products to tell.</summary>
    public static string AfterBusiness(ApplicantAnswers answers) => Home(answers.Token) + (answers.OnlyConfirms ? "/periksa" : "/produk");

    public static IReadOnlyList<string> Names(Localizer localizer, bool onlyConfirms) => onlyConfirms
        ? [localizer["Cek syarat"], localizer["Usaha"], localizer["Kirim"]]
        : [localizer["Cek syarat"], localizer["Usaha"], localizer["Produk"], localizer["Kirim"]];
}
