using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Archive;

/// <summary>
/// Makes the paper that is signed from what was checked: the same figures, with number, date, signer and the code under which anybody can check
/// it. Nothing says that it is signed electronically: that is for the application that does so.
/// </summary>
public static class IssuedPaper
{
    /// <param name="report">As it will be issued.</param>
    /// <param name="checkedTree">Archived, with the figures a second person looked at.</param>
    /// <param name="facts">What issuing gives it.</param>
    /// <param name="address">Of the page that checks its code.</param>
    /// <param name="replaces">Number and date of the report it takes the place of.</param>
    public static Report Of(IssuedReport report, byte[] checkedTree, IssueFacts facts, Uri address, (string Number, DateOnly On)? replaces)
    {
        var tree = ReportArchive.Read(checkedTree);
        var body = tree.Blocks.TakeWhile(block => block is not Annex).ToList();
        return tree with
        {
            FileStem = OfficePaper.FileStem(facts.Number, tree.FileStem),
            Letterhead = OfficePaper.Head(facts.Office),
            Paper = report.Paper,
            CreatedAt = JakartaTime.StartOf(facts.On),
            // The page that checks the code stands one step below the site.
            FiguresAt = new Uri(address, "../"),
            Blocks =
            [
                new Facts([.. Identity(facts, replaces)]),
                .. body.Where(block => block is not SignatureBlock),
                OfficePaper.Signature(facts.Office, facts.On),
                new QrCode(address.ToString(), new Wording("Periksa keaslian laporan ini di {0}, atau dengan kode {1}", address.GetLeftPart(UriPartial.Authority) + "/verifikasi", CertificateCode.Grouped(facts.Code))),
                new Facts([.. Origin(report)]),
                .. tree.Blocks.Skip(body.Count),
            ],
        };
    }

    public static IssuedFiles Files(Report paper, IPdfRenderer pdf)
    {
        using var stream = new MemoryStream();
        pdf.Render(paper, Language.Indonesian, stream);
        return new IssuedFiles(ReportArchive.Write(paper), stream.ToArray());
    }

    /// <summary>What is looked at before it is issued says on every page that it is not.</summary>
    public static Report Draft(IssuedReport report, byte[] tree) => ReportArchive.Read(tree) with { Paper = report.Paper, Notice = new Wording("DRAF: belum diterbitkan") };

    private static IEnumerable<Fact> Identity(IssueFacts facts, (string Number, DateOnly On)? replaces)
    {
        yield return new Fact("nomor", new Wording("Nomor"), Cell.AsIs(facts.Number));
        yield return new Fact("tanggal_terbit", new Wording("Tanggal"), Cell.Of((DateOnly?)facts.On));
        if (replaces is { } old)
            yield return new Fact("menggantikan", new Wording("Menggantikan laporan"), Cell.Of(new Wording("nomor {0}, {1}", old.Number, old.On)));
    }

    private static IEnumerable<Fact> Origin(IssuedReport report)
    {
        yield return new Fact("entri_terakhir", new Wording("Entri buku besar terakhir"), Cell.Of((long?)report.LedgerSeq));
        if (report is { SealNumber: { } number, SealHash: { } hash })
            yield return new Fact("segel", new Wording("Segel buku besar"), Cell.Of(new Wording("nomor {0}: {1}", number, Convert.ToHexStringLower(hash))));
    }
}
