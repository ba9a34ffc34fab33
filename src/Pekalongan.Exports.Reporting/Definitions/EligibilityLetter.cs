using System.Collections.Immutable;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>The letter that tells a business what came of each condition, why, and what it can do next.</summary>
public static class EligibilityLetter
{
    public const string Kind = "surat-kelayakan";

    // Room to write the number in by hand, where the letter is registered on paper.
    private const string ToBeNumbered = "............................";

    public static Report Of(EligibilityDecision decision, Scope scope, IssuingOffice office) => new()
    {
        Kind = Kind,
        FileStem = OfficePaper.FileStem("surat-kelayakan", decision.FileKey),
        Title = new Wording("Hasil pemeriksaan kelayakan"),
        Subtitle = Phrase.InEach(language => decision.Business + " · " + decision.Activity.In(language)),
        Scope = Phrase.AsIs(scope.Name),
        Layout = ReportLayout.Letter,
        AsOf = decision.Date,
        KnownAt = decision.Date,
        CreatedAt = JakartaTime.StartOf(decision.Date),
        Letterhead = OfficePaper.Head(office),
        Notice = OfficePaper.PaperNotice(scope),
        Blocks = [.. Blocks(decision, office)],
    };

    private static IEnumerable<Block> Blocks(EligibilityDecision decision, IssuingOffice office)
    {
        yield return Opening(decision, office);
        yield return new Paragraph(new Wording("Dengan hormat,"));
        yield return new Paragraph(Phrase.InEach(language => new Wording(
            "Kami sudah memeriksa pendaftaran {0} untuk {1}. Hasilnya per syarat adalah sebagai berikut.",
            decision.Business, decision.Activity.In(language)).In(language)));
        yield return Criteria(decision);
        yield return new Note(Phrase.InEach(language => Conclusion(decision, language)));
        yield return new Paragraph(WhatNow(decision));
        if (decision.Remark is { } remark)
            yield return new Paragraph(Phrase.InEach(language => new Wording("Catatan: {0}", remark.In(language)).In(language)));
        yield return new Paragraph(new Wording("Demikian kami sampaikan. Atas perhatian Saudara, kami ucapkan terima kasih."));
        yield return OfficePaper.Signature(office, decision.Date) with { IsDated = false };
    }

    private static LetterOpening Opening(EligibilityDecision decision, IssuingOffice office) => new(
        office.Letterhead.Place,
        decision.Date,
        [
            new Fact("nomor", new Wording("Nomor"), Cell.AsIs(decision.Number ?? ToBeNumbered)),
            new Fact("lampiran", new Wording("Lampiran"), Cell.AsIs("-")),
            new Fact("hal", new Wording("Hal"), Cell.Of(new Wording("Hasil pemeriksaan kelayakan"))),
        ],
        [
            new Wording("Kepada Yth."),
            .. new[] { decision.Person, decision.Business, decision.Address }.OfType<string>().Select(Phrase.AsIs),
        ]);

    private static Table Criteria(EligibilityDecision decision) => new(
        "syarat",
        new Wording("Hasil per syarat"),
        [
            new Column("syarat", new Wording("Syarat"), IsRowHeader: true),
            new Column("hasil", new Wording("Keputusan")),
            new Column("alasan", new Wording("Alasan")),
            new Column("langkah", new Wording("Langkah berikutnya")),
        ],
        [
            new RowGroup([.. decision.Criteria.Select(line => new Row([
                Cell.Of(line.Criterion),
                Cell.Of(EligibilityWords.Of(line.Verdict)),
                Cell.Of(line.Reason),
                line.NextStep is { } step ? Cell.Of(step) : Cell.Empty,
            ]))]),
        ]);

    private static string Conclusion(EligibilityDecision decision, Language language)
    {
        var (business, activity) = (decision.Business, decision.Activity.In(language));
        var conclusion = decision.State switch
        {
            EligibilityState.Eligible => new Wording("{0} memenuhi syarat untuk {1}.", business, activity),
            EligibilityState.NotEligible => new Wording("{0} belum memenuhi syarat untuk {1}.", business, activity),
            EligibilityState.NeedsEvidence => new Wording(
                "Kelayakan {0} untuk {1} belum dapat diputuskan: masih ada bukti yang diperlukan.", business, activity),
            _ => new Wording("Pemeriksaan {0} untuk {1} belum selesai.", business, activity),
        };
        return conclusion.In(language);
    }

    private static Wording WhatNow(EligibilityDecision decision) => decision.State switch
    {
        EligibilityState.Eligible when decision.IsSelectionOver =>
            new Wording("Hasil seleksi atas pendaftaran ini kami sampaikan tersendiri."),
        EligibilityState.Eligible => new Wording("Pendaftaran Saudara masuk ke tahap seleksi. Kami memberi tahu hasilnya segera setelah selesai."),
        EligibilityState.NotEligible => new Wording(
            "Silakan lakukan langkah pada tabel di atas. Sesudah itu Saudara dapat meminta diperiksa ulang atau mendaftar lagi pada angkatan berikutnya."),
        EligibilityState.NeedsEvidence => new Wording(
            "Mohon kirimkan bukti yang disebut pada tabel di atas, supaya pemeriksaan dapat kami selesaikan."),
        _ => new Wording("Kami menyurati Saudara lagi setelah semua syarat diperiksa."),
    };
}

/// <summary>What came of an application's check, as the letter tells it.</summary>
public sealed record EligibilityDecision
{
    /// <summary>For the name of the file: the application's reference.</summary>
    public required string FileKey { get; init; }

    /// <summary>Without one there is room to write it in.</summary>
    public string? Number { get; init; }

    public required DateOnly Date { get; init; }

    public required string Business { get; init; }

    public string? Person { get; init; }

    public string? Address { get; init; }

    public required Phrase Activity { get; init; }

    public required EligibilityState State { get; init; }

    public required ImmutableArray<CriterionLine> Criteria { get; init; }

    /// <summary>Whether the application was accepted, put in reserve or refused by now: the selection is not announced once more.</summary>
    public bool IsSelectionOver { get; init; }

    /// <summary>Why the decision differs from what the rules proposed, where it does.</summary>
    public Phrase? Remark { get; init; }
}

public sealed record CriterionLine(Phrase Criterion, Verdict Verdict, Phrase Reason, Phrase? NextStep = null);
