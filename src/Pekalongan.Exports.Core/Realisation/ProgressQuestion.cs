using System.Globalization;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What is wrong with one part of a question, by the name it has in the address.</summary>
public sealed record QuestionProblem(string Parameter, Wording Text);

/// <summary>Which year, up to which day, as known when: what is asked in the address of every progress page, file and open-data answer.</summary>
public sealed record ProgressQuestion(int Year, DateOnly AsOf, KnownAt Known)
{
    public const string YearParameter = "tahun";
    public const string AsOfParameter = "per";
    public const string KnownParameter = "diketahui";
    public const string ScopeParameter = "lingkup";

    /// <summary>
    /// Reads the three parts; an empty date is one not given. Without <c>per</c> the question is for the earlier of today and 31 December,
    /// and for a year that has not begun, for its first day.
    /// </summary>
    /// <param name="year">Four digits.</param>
    /// <param name="asOf">A day of that year.</param>
    /// <param name="known">A day, or nothing for all that is known now.</param>
    /// <param name="today">By the office's calendar.</param>
    /// <param name="readDate">How dates are written: <see cref="IsoDate"/> for programs, <see cref="DateText.Parse"/> for people.</param>
    /// <param name="yearIfMissing">The year to take when none is given; without it a year must be given.</param>
    public static (ProgressQuestion? Question, IReadOnlyList<QuestionProblem> Problems) Read(
        string? year, string? asOf, string? known, DateOnly today, Func<string?, Parsed<DateOnly>> readDate, int? yearIfMissing = null)
    {
        var problems = new List<QuestionProblem>();
        var askedYear = string.IsNullOrWhiteSpace(year) && yearIfMissing is { } standard
            ? standard
            : Part(YearParameter, year, DateText.ReadYear, problems);
        var askedDay = Optional(AsOfParameter, asOf, readDate, problems);
        var knownDay = Optional(KnownParameter, known, readDate, problems);
        if (askedYear is { } inYear && askedDay is { } day && day.Year != inYear)
            problems.Add(new QuestionProblem(AsOfParameter, new Wording(
                "Tanggal {0} berada di luar tahun {1}; pilih tanggal di tahun itu", day, YearText(inYear))));
        return problems.Count > 0 || askedYear is not { } valid
            ? (null, problems)
            : (new ProgressQuestion(valid, askedDay ?? DefaultDay(valid, today), KnownAt.EndOf(knownDay ?? today)), problems);
    }

    /// <summary>"2019-09-30", as programs write a date.</summary>
    public static Parsed<DateOnly> IsoDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= DateText.FirstYear and <= DateText.LastYear
            ? date
            : new Wording("Tulis tanggal sebagai tahun-bulan-hari; misalnya 2019-09-30");

    /// <summary>The day of a year that stands for "now": today in this year, its last day once it is over, its first before it begins.</summary>
    public static DateOnly DefaultDay(int year, DateOnly today) =>
        year < today.Year ? new DateOnly(year, 12, 31) : year > today.Year ? new DateOnly(year, 1, 1) : today;

    /// <summary>A year as text: never grouped like an amount.</summary>
    public static string YearText(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static DateOnly? Optional(string name, string? text, Func<string?, Parsed<DateOnly>> read, List<QuestionProblem> problems) =>
        string.IsNullOrWhiteSpace(text) ? null : Part(name, text.Trim(), read, problems);

    private static T? Part<T>(string name, string? text, Func<string?, Parsed<T>> read, List<QuestionProblem> problems)
        where T : struct
    {
        if (read(text).Try(out var value, out var problem))
            return value;
        problems.Add(new QuestionProblem(name, problem));
        return null;
    }
}
