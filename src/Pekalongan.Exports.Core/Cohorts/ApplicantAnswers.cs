using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// All that an applicant without an account has typed so far. Quantities are kept as they are written in Indonesian, whatever the language of the page.
/// </summary>
public sealed class ApplicantAnswers
{
    /// <summary>Of the link, so that the office can send it once more; it stands nowhere else.</summary>
    public required string Token { get; init; }

    /// <summary>In which the applicant is written to.</summary>
    public Language Language { get; set; }

    /// <summary>Says it is on the register already, so it only confirms.</summary>
    public SelfAnswer OnRegister { get; set; } = SelfAnswer.Unknown;

    public Dictionary<Criterion, SelfAnswer> Checks { get; set; } = [];

    public ExporterEntry Entry { get; set; } = new();

    public bool OnlyConfirms => OnRegister == SelfAnswer.Yes;

    public SelfAnswer Check(Criterion criterion) => Checks.GetValueOrDefault(criterion, SelfAnswer.Unknown);

    /// <summary>"3375************" once one was typed.</summary>
    public string? MaskedNik => Nik.Parse(Entry.Nik).Try(out var nik, out _) ? nik.Masked : null;
}
