using Pekalongan.Exports.Core.Cohorts;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>What an applicant typed, to be looked at by themselves or by staff.</summary>
public sealed record AnswersView(ApplicantAnswers Answers, IReadOnlyList<SelfApplicationFile> Files, IReadOnlyDictionary<string, string> Commodities)
{
    /// <summary>Where the applicant changes it; null for staff.</summary>
    public string? Home { get; init; }

    public string? ChangeAt(string step) => Home is null ? null : $"{Home}/{step}";
}
