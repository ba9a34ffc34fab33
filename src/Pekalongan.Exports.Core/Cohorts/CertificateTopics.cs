using System.Globalization;

namespace Pekalongan.Exports.Core.Cohorts;

public sealed record CertificateTopic(string Topic, int LessonHours);

/// <summary>The topics of a certificate as its row keeps them: a line each, its hours behind the last bar.</summary>
public static class CertificateTopics
{
    private const char Bar = '|';

    /// <summary>In the order of the days; sessions of one topic are one line.</summary>
    public static string Of(IEnumerable<CohortSession> sessions) => string.Join('\n', sessions
        .OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id)
        .GroupBy(s => s.Topic)
        .Select(topic => string.Create(CultureInfo.InvariantCulture, $"{topic.Key}{Bar}{topic.Sum(s => s.LessonHours)}")));

    public static IReadOnlyList<CertificateTopic> Read(string text) => [.. text.Split('\n').Select(line =>
    {
        var bar = line.LastIndexOf(Bar);
        return new CertificateTopic(line[..bar], int.Parse(line[(bar + 1)..], CultureInfo.InvariantCulture));
    })];
}
