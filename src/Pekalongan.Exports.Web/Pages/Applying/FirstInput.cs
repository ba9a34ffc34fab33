using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>The first step as it is answered: one question a condition, and whether the office knows the business already.</summary>
public sealed class FirstInput
{
    public List<AnswerInput> Answers { get; set; } = [];

    public string OnRegister { get; set; } = "";

    public sealed class AnswerInput
    {
        public string Criterion { get; set; } = "";

        public string Value { get; set; } = "";
    }

    public static FirstInput For(IEnumerable<Criterion> criteria, ApplicantAnswers? given) => new()
    {
        OnRegister = given?.OnRegister.ToString() ?? "",
        Answers = [.. criteria.Select(c => new AnswerInput { Criterion = c.ToString(), Value = given?.Check(c).ToString() ?? "" })],
    };

    /// <summary>After the validator passed it.</summary>
    public FirstAnswers Read() => new(
        Enum.Parse<SelfAnswer>(OnRegister),
        Answers.Where(a => Names<Criterion>(a.Criterion) && Names<SelfAnswer>(a.Value)).DistinctBy(a => a.Criterion)
            .ToDictionary(a => Enum.Parse<Criterion>(a.Criterion), a => Enum.Parse<SelfAnswer>(a.Value)));

    internal static bool Names<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal);
}

public sealed class FirstInputValidator : AbstractValidator<FirstInput>
{
    public FirstInputValidator()
    {
        RuleFor(i => i.Answers).Custom((answers, context) =>
        {
            foreach (var (n, answer) in answers.Index())
            {
                if (FirstInput.Names<SelfAnswer>(answer.Value) || !FirstInput.Names<Criterion>(answer.Criterion))
                    continue;
                var problem = new Wording("Pilih Ya, Tidak, atau Belum tahu untuk {0}", EligibilityWords.Of(Enum.Parse<Criterion>(answer.Criterion)));
                context.AddFailure(new ValidationFailure($"{context.PropertyPath}[{n}].{nameof(answer.Value)}", problem.Text) { CustomState = problem });
            }
        });
        RuleFor(i => i.OnRegister).Must(FirstInput.Names<SelfAnswer>).WithMessage("Pilih apakah usaha Anda sudah pernah terdaftar");
    }
}
