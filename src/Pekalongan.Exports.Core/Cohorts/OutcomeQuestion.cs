using System.Globalization;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Up to which day, as known when, and how many months after a training: what is asked in the address of the pages on what came of it.</summary>
public sealed record OutcomeQuestion(DateOnly AsOf, KnownAt Known, int Months)
{
    public const string MonthsParameter = "bulan";

    private const int MostMonths = 120;

    /// <summary>What is left out: today, all that is known, twelve months.</summary>
    public static (OutcomeQuestion? Question, IReadOnlyList<QuestionProblem> Problems) Read(string? months, string? asOf, string? known, DateOnly today)
    {
        var problems = new List<QuestionProblem>();
        var count = Part(MonthsParameter, months, ReadMonths, TrainingPeriod.MonthsWatched);
        var day = Part(ProgressQuestion.AsOfParameter, asOf, DateText.Parse, today);
        var knownDay = Part(ProgressQuestion.KnownParameter, known, DateText.Parse, today);
        return problems.Count > 0 ? (null, problems) : (new OutcomeQuestion(day, KnownAt.EndOf(knownDay), count), problems);

        T Part<T>(string name, string? text, Func<string?, Parsed<T>> read, T missing)
            where T : notnull
        {
            if (string.IsNullOrWhiteSpace(text))
                return missing;
            if (read(text.Trim()).Try(out var value, out var problem))
                return value;
            problems.Add(new QuestionProblem(name, problem));
            return missing;
        }
    }

    private static Parsed<int> ReadMonths(string? text) => NumberText.Parse(text, 0).Then<int>(number => number is >= 1 and <= MostMonths
        ? (int)number
        : new Wording("Tulis angka dari {0} sampai {1}", 1.ToString(CultureInfo.InvariantCulture), MostMonths.ToString(CultureInfo.InvariantCulture)));
}
