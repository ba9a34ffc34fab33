using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>Asks the model's own rules, which a spreadsheet is read by, too.</summary>
public sealed class ExporterFormValidator : AbstractValidator<ExporterForm>
{
    public ExporterFormValidator(ExportsDbContext db, TimeProvider time, Localizer localizer) =>
        RuleFor(form => form).CustomAsync(async (form, context, cancellationToken) =>
        {
            var reader = await ExporterEntryReader.LoadAsync(db, time, localizer.Language, cancellationToken);
            foreach (var (field, problem) in reader.Read(form, form.IsChange).Problems)
                context.AddFailure(new ValidationFailure(field, problem.Text) { CustomState = problem });
        });
}
