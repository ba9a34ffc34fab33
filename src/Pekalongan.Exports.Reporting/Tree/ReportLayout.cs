namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>What kind of paper a report is: what stands around its blocks, and whether it states figures for a day.</summary>
public enum ReportLayout
{
    /// <summary>Figures for a day: letterhead and title, "per … diketahui sampai …", a running head and page numbers.</summary>
    Figures,

    /// <summary>A document with a date of its own, such as an activity report or a list to sign: the same without the two days.</summary>
    Document,

    /// <summary>An office letter: its subject stands in its opening, so the title is not printed.</summary>
    Letter,

    /// <summary>Something to cut out: nothing stands around it.</summary>
    Cards,

    /// <summary>A certificate: a thin batik border on every page, and nothing else.</summary>
    Certificate,
}
