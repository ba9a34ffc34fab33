using FluentValidation;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

/// <summary>What the applicant reads when an application goes back or no further.</summary>
public sealed class ReasonInput
{
    public Guid Version { get; set; }

    public string Reason { get; set; } = "";
}

public sealed class ReasonInputValidator : AbstractValidator<ReasonInput>
{
    public ReasonInputValidator()
    {
        RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya; dibaca pendaftar");
        RuleFor(i => i.Reason).Fits(SelfApplication.ReasonMaxLength);
    }
}
