using System.Collections.Immutable;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>Everything that is printed on one certificate, as it was when it was issued.</summary>
public sealed record CertificateFacts
{
    public required IssuingOffice Office { get; init; }

    public required string Number { get; init; }

    /// <summary>The participant's name as it shall be read out.</summary>
    public required string Name { get; init; }

    public required string Business { get; init; }

    /// <summary>"Pelatihan Ekspor Tahap 1 Tahun 2026".</summary>
    public required Phrase Activity { get; init; }

    /// <summary>Who held it with the office, such as PPEI.</summary>
    public string? Partner { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required string Venue { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>On the back, with the lesson hours that the front sums up.</summary>
    public required ImmutableArray<CertificateTopic> Topics { get; init; }

    /// <summary>What the public page is asked with.</summary>
    public required string Code { get; init; }

    /// <summary>The public page for this code.</summary>
    public required Uri Address { get; init; }

    public int LessonHours => Topics.Sum(topic => topic.LessonHours);
}

public sealed record CertificateTopic(string Topic, int LessonHours);
