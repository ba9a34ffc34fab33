using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>
/// Certificates of a training: the front a page each, the topics with their lesson hours on its back. One for its owner, or all of a
/// cohort in one file for the printer.
/// </summary>
public static class CertificatePaper
{
    public const string Kind = "sertifikat";

    public static Report Of(CertificateFacts certificate, Scope scope) =>
        Of([certificate], scope, OfficePaper.FileStem("sertifikat", certificate.Number));

    /// <exception cref="ArgumentException">No certificate was given.</exception>
    public static Report Of(IReadOnlyList<CertificateFacts> certificates, Scope scope, string fileStem)
    {
        if (certificates.Count == 0)
            throw new ArgumentException("There is nothing to print.", nameof(certificates));
        var issuedOn = certificates.Max(certificate => certificate.IssuedOn);
        return new Report
        {
            Kind = Kind,
            FileStem = fileStem,
            Title = new Wording("Sertifikat pelatihan"),
            Scope = Phrase.AsIs(scope.Name),
            Layout = ReportLayout.Certificate,
            IsLandscape = true,
            AsOf = issuedOn,
            KnownAt = issuedOn,
            CreatedAt = JakartaTime.StartOf(issuedOn),
            Letterhead = OfficePaper.Head(certificates[0].Office),
            Notice = OfficePaper.PaperNotice(scope),
            Blocks = [.. certificates.SelectMany((certificate, i) => i == 0 ? Blocks(certificate) : Blocks(certificate).Prepend(new PageBreak()))],
        };
    }

    private static IEnumerable<Block> Blocks(CertificateFacts certificate)
    {
        yield return new CertificateFace(
            OfficePaper.Head(certificate.Office),
            new Wording("SERTIFIKAT"),
            new Wording("Nomor: {0}", certificate.Number),
            new Wording("diberikan kepada"),
            certificate.Name,
            certificate.Business,
            Phrase.InEach(language => Text(certificate, language)),
            OfficePaper.Signature(certificate.Office, certificate.IssuedOn),
            new QrCode(
                certificate.Address.AbsoluteUri,
                new Wording("Pindai kode ini atau buka alamat berikut untuk memeriksa keaslian sertifikat. Kode: {0}", certificate.Code)));
        if (certificate.Topics.IsEmpty)
            yield break;
        yield return new PageBreak();
        yield return new Heading(2, new Wording("Materi dan jam pelajaran"));
        yield return new Paragraph(Phrase.InEach(language => certificate.Name + " · " + certificate.Activity.In(language)));
        yield return Topics(certificate);
        yield return new Paragraph(new Wording("Satu jam pelajaran (JP) adalah 45 menit."));
    }

    private static string Text(CertificateFacts certificate, Language language)
    {
        var (activity, days) = (certificate.Activity.In(language), Days(certificate));
        var text = certificate.Partner is { } partner
            ? new Wording("atas keikutsertaannya dalam {0}, bekerja sama dengan {3}, di {1}, {2}", activity, certificate.Venue, days, partner)
            : new Wording("atas keikutsertaannya dalam {0} di {1}, {2}", activity, certificate.Venue, days);
        var hours = certificate switch
        {
            { LessonHours: 0 } => null,
            { AttendedHours: { } attended, LessonHours: var all } => new Wording("Jumlah: {0} jam pelajaran (JP); diikuti {1} JP", all, attended),
            { LessonHours: var all } => new Wording("Jumlah: {0} jam pelajaran (JP)", all),
        };
        return text.In(language) + "." + (hours is null ? "" : "\n" + hours.In(language));
    }

    private static Wording Days(CertificateFacts certificate)
    {
        var (from, until) = (certificate.From, certificate.Until);
        if (from == until)
            return new Wording("pada {0}", from);
        // "10 s.d. 12 November 2026": one month needs no second name.
        return from.Year == until.Year && from.Month == until.Month
            ? new Wording("pada {0} s.d. {1}", from.Day, until)
            : new Wording("pada {0} s.d. {1}", from, until);
    }

    private static Table Topics(CertificateFacts certificate) => new(
        "materi",
        new Wording("Materi"),
        [
            new Column("nomor", new Wording("No."), ColumnKind.Figure),
            new Column("materi", new Wording("Materi"), IsRowHeader: true),
            new Column("jp", new Wording("JP"), ColumnKind.Figure),
        ],
        [
            new RowGroup([.. certificate.Topics.Select((topic, i) =>
                new Row([Cell.Of(i + 1), Cell.AsIs(topic.Topic), Cell.Of(topic.LessonHours)]))]),
        ],
        new Row([Cell.Empty, Cell.Of(new Wording("Jumlah")), Cell.Of(certificate.LessonHours)]));
}
