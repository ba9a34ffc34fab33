using System.Collections.Immutable;
using Pekalongan.Exports.Core.Reports;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>
/// A whole report as data: computed once by its definition and shown by every renderer without further arithmetic.
/// It holds nothing of the machine or the moment of rendering, so that one tree gives the same file for ever.
/// </summary>
public sealed record Report
{
    /// <summary>The name of the definition: "progres".</summary>
    public required string Kind { get; init; }

    /// <summary>The name of its files without extension: "progres-ekspor-2019-per-2019-09-30".</summary>
    public required string FileStem { get; init; }

    public required Phrase Title { get; init; }

    /// <summary>Scope, year and dates in words; without it the renderers write those that follow.</summary>
    public Phrase? Subtitle { get; init; }

    /// <summary>Whose figures these are: "Kota Pekalongan".</summary>
    public required Phrase Scope { get; init; }

    public ReportLayout Layout { get; init; }

    /// <summary>The paper it is printed on.</summary>
    public Paper Paper { get; init; }

    /// <summary>Whether the paper lies on its side.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>The day the figures are stated for; of a letter, a list or a certificate its own date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day up to whose end the office's knowledge counts; without figures again its own date.</summary>
    public required DateOnly KnownAt { get; init; }

    /// <summary>When the tree was made, by the clock of the caller, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required Letterhead Letterhead { get; init; }

    /// <summary>Where people of the office open the entries behind a figure; without it a PDF has no links to them.</summary>
    public Uri? FiguresAt { get; init; }

    /// <summary>Repeated on every page: "Data contoh, bukan angka resmi".</summary>
    public Phrase? Notice { get; init; }

    public required ImmutableArray<Block> Blocks { get; init; }
}

/// <param name="Government">"Pemerintah Kota Pekalongan".</param>
/// <param name="Office">The office's name, set larger.</param>
/// <param name="ContactLines">Address, telephone, site, mail; from settings, none invented.</param>
/// <param name="Emblem">Left of the words; none unless the office has set its own.</param>
public sealed record Letterhead(string Government, string Office, ImmutableArray<string> ContactLines, Emblem? Emblem = null);
