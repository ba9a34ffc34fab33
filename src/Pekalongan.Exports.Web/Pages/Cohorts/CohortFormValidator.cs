using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

public sealed class CohortFormValidator : AbstractValidator<CohortForm>
{
    private const int MostStages = 20;
    private const int MostPlaces = 1000;
    private const int WholePercent = 100;

    public CohortFormValidator(TimeProvider time)
    {
        var thisYear = JakartaTime.Today(time).Year;
        RuleFor(f => f.Title).NotEmpty().WithMessage("Tulis nama angkatan, misalnya Pelatihan ekspor tahap I 2026");
        RuleFor(f => f.Title).Fits(Cohort.TitleMaxLength);
        RuleFor(f => f.Kind).Must(text => Enum.GetNames<CohortKind>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih jenis kegiatannya");
        RuleFor(f => f.Year).Reads(text => Between(text, thisYear - 1, thisYear + 5));
        RuleFor(f => f.Stage).ReadsUnlessEmpty(text => Between(text, 1, MostStages));
        RuleFor(f => f.Partner).Fits(Cohort.TextMaxLength);
        RuleFor(f => f.Quota).ReadsUnlessEmpty(text => Between(text, 1, MostPlaces));
        RuleFor(f => f.Start).ReadsUnlessEmpty(PartialDate.Parse);
        RuleFor(f => f.End).ReadsUnlessEmpty(PartialDate.Parse);
        RuleFor(f => f.End).Custom(EndsAfterStart);
        RuleFor(f => f.Place).Fits(Cohort.PlaceMaxLength);
        RuleFor(f => f.PublicText).Fits(Cohort.PublicTextMaxLength);
        RuleFor(f => f.ApplyUntil).ReadsUnlessEmpty(DateText.Parse);
        RuleFor(f => f.ApplyUntil).Custom(BeforeTheEnd);
        RuleForEach(f => f.Criteria).Must(text => Enum.GetNames<Criterion>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih syarat dari daftar");
        When(f => f.IsCurated, () => RuleFor(f => f.Rubric).Custom((_, context) => WeightsMakeAHundred(context)));
        RuleFor(f => f.MinimumAttendancePercent).ReadsUnlessEmpty(text => Between(text, 1, WholePercent));
        RuleForEach(f => f.Sessions).SetValidator(new SessionFormValidator());
    }

    internal static Parsed<int> Between(string? text, int least, int most) => NumberText.Parse(text, 0).Then<int>(number => number >= least && number <= most
        ? (int)number
        : new Wording("Tulis angka dari {0} sampai {1}", least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)));

    private static void EndsAfterStart(string text, ValidationContext<CohortForm> context)
    {
        if (!PartialDate.Parse(context.InstanceToValidate.Start).Try(out var start, out _) || !PartialDate.Parse(text).Try(out var end, out _) || end.Last >= start.First)
            return;
        Fail(context, context.PropertyPath, new Wording("Tanggal selesai mendahului tanggal mulai"));
    }

    private static void BeforeTheEnd(string text, ValidationContext<CohortForm> context)
    {
        if (!PartialDate.Parse(context.InstanceToValidate.End).Try(out var end, out _) || !DateText.Parse(text).Try(out var until, out _) || until <= end.Last)
            return;
        Fail(context, context.PropertyPath, new Wording("Pendaftaran berakhir sesudah pelatihannya selesai; periksa kedua tanggalnya"));
    }

    private static void WeightsMakeAHundred(ValidationContext<CohortForm> context)
    {
        var form = context.InstanceToValidate;
        for (var i = 0; i < form.Rubric.Count; i++)
        {
            if (Between(form.Rubric[i].Percent, 0, WholePercent).Problem is { } unreadable)
            {
                Fail(context, $"Rubric[{i}].Percent", unreadable);
                return;
            }
        }

        if (Rubric.Problem(form.Weights()) is { } problem)
            Fail(context, "Rubric[0].Percent", problem);
    }

    private static void Fail(ValidationContext<CohortForm> context, string property, Wording problem) =>
        context.AddFailure(new ValidationFailure(property, problem.Text) { CustomState = problem });
}
