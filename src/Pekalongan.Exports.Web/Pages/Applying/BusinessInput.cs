using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>Person and business as typed on the public form, in the order in which they are asked.</summary>
public sealed class BusinessInput
{
    public string LegalForm { get; set; } = "";

    public string PersonName { get; set; } = "";

    public string PersonTitle { get; set; } = "";

    /// <summary>Never filled in by us: once typed it is only shown masked.</summary>
    public string Nik { get; set; } = "";

    public string KtpKelurahan { get; set; } = "";

    public string Name { get; set; } = "";

    public string Nib { get; set; } = "";

    public string Kelurahan { get; set; } = "";

    public string SizeClass { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public static BusinessInput Of(ExporterEntry entry) => new()
    {
        LegalForm = entry.LegalForm,
        PersonName = entry.PersonName,
        PersonTitle = entry.PersonTitle,
        KtpKelurahan = entry.KtpKelurahan,
        Name = entry.Name,
        Nib = entry.Nib,
        Kelurahan = entry.Kelurahan,
        SizeClass = entry.SizeClass,
        Phone = entry.Phone,
        Email = entry.Email,
    };

    public ExporterEntry ToEntry() => new()
    {
        LegalForm = LegalForm,
        PersonName = PersonName,
        PersonTitle = PersonTitle,
        Nik = Nik,
        KtpKelurahan = KtpKelurahan,
        Name = Name,
        Nib = Nib,
        Kelurahan = Kelurahan,
        SizeClass = SizeClass,
        Phone = Phone,
        Email = Email,
    };
}

/// <summary>Asks the register's own rules, in the light of what the first step answered.</summary>
public sealed class BusinessInputValidator : AbstractValidator<BusinessInput>
{
    public BusinessInputValidator(OpenedApplication opened, ExportsDbContext db, TimeProvider time, Localizer localizer) =>
        RuleFor(i => i).CustomAsync(async (input, context, cancellationToken) =>
        {
            var rules = await ApplicantRules.LoadAsync(db, time, localizer.Language, cancellationToken);
            foreach (var (field, problem) in rules.Business(opened.Draft.WithBusiness(input.ToEntry())))
                context.AddFailure(new ValidationFailure(field, problem.Text) { CustomState = problem });
        });
}
