using System.Globalization;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>A question as it stands in an address and is kept with a report: "tahun=2026&amp;per=2026-10-31&amp;diketahui=2026-11-05".</summary>
public static class QuestionText
{
    public static string Write(IReportDefinition definition, ReportQuestion question)
    {
        var (year, asOf, known) = question.Asked;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{ProgressQuestion.YearParameter}={ProgressQuestion.YearText(year)}&{ProgressQuestion.AsOfParameter}={asOf:yyyy-MM-dd}&{ProgressQuestion.KnownParameter}={known.Day:yyyy-MM-dd}");
        return definition.Choice is { } choice && question.Choice is { } chosen ? $"{text}&{choice.Parameter}={chosen}" : text;
    }

    /// <param name="definition">Whose question it is.</param>
    /// <param name="scope">Whose figures.</param>
    /// <param name="text">As <see cref="Write"/> wrote it.</param>
    /// <param name="knownUntil">The moment, which the text has to the day only.</param>
    public static ReportQuestion Read(IReportDefinition definition, Scope scope, string text, DateTime knownUntil)
    {
        var parts = Parts(text);
        return new ReportQuestion(
            scope,
            new ProgressQuestion(
                int.Parse(parts[ProgressQuestion.YearParameter], CultureInfo.InvariantCulture),
                DateOnly.ParseExact(parts[ProgressQuestion.AsOfParameter], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                new KnownAt(knownUntil)),
            Chosen(definition, parts));
    }

    /// <summary>What was chosen in a question that <see cref="Write"/> wrote; null for nothing.</summary>
    public static string? ChosenIn(IReportDefinition definition, string text) => Chosen(definition, Parts(text));

    private static string? Chosen(IReportDefinition definition, Dictionary<string, string> parts) =>
        definition.Choice is { } choice ? parts.GetValueOrDefault(choice.Parameter) : null;

    private static Dictionary<string, string> Parts(string text) =>
        text.Split('&').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}
