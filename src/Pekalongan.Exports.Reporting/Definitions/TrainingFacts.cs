using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>What took place and who was there: the parts of the activity report that come from the cohort itself.</summary>
internal static class TrainingFacts
{
    private const int TwoDecimals = 2;

    public static Facts Scope(CohortActivity activity)
    {
        var cohort = activity.Cohort;
        var period = TrainingPeriod.Of(cohort);
        return new Facts([.. new Fact?[]
        {
            new("jenis", new Wording("Jenis kegiatan"), Cell.Of(CohortWords.Of(cohort.Kind))),
            new("hari", new Wording("Hari"), period switch
            {
                null => Cell.Of(cohort.Start),
                _ when period.From == period.Until => Cell.Of(period.From),
                _ => Cell.Of(new Wording("{0} sampai {1}", period.From, period.Until)),
            }),
            new("tempat", new Wording("Tempat"), TextOr(cohort.Place)),
            new("mitra", new Wording("Mitra"), TextOr(cohort.Partner)),
            new("kuota", new Wording("Kuota peserta"), Cell.Of(cohort.Quota)),
            new("pendaftar", new Wording("Pendaftar"), Cell.Of(activity.Applications.Values.Sum())),
            new("peserta", new Wording("Peserta"), Cell.Of(activity.Participants.Count)),
            State("cadangan", new Wording("Cadangan"), activity, ApplicationStatus.Reserve),
            State("ditolak", new Wording("Tidak diterima"), activity, ApplicationStatus.Refused),
            State("mundur", new Wording("Mengundurkan diri"), activity, ApplicationStatus.Withdrawn),
            new("jp", new Wording("Jam pelajaran"), Cell.Of(activity.AllHours)),
        }.OfType<Fact>()]);
    }

    public static IEnumerable<Block> Activities(CohortActivity activity)
    {
        yield return Sessions(activity);
        if (activity.MentoringEntries > 0)
            yield return new Paragraph(new Wording("Sesudah itu peserta didampingi; ada {0} catatan pendampingan.", activity.MentoringEntries));
        yield return Participants(activity);
    }

    public static IEnumerable<Block> Results(CohortActivity activity)
    {
        var tests = activity.Tests;
        yield return new Facts([.. new Fact?[]
        {
            new("hadir_cukup", new Wording("Hadir cukup untuk sertifikat"), Cell.Of(activity.WithEnoughAttendance),
                Phrase.From(new Wording("dari {0} peserta; sekurangnya {1}% jam pelajaran", activity.Participants.Count, activity.Cohort.MinimumAttendancePercent))),
            new("sertifikat", new Wording("Sertifikat terbit"), Cell.Of(activity.Certificates)),
            new("kenaikan_tes", new Wording("Kenaikan nilai tes"), tests is null ? Cell.Unknown : Mean(tests.Gain), tests is null
                ? null
                : Phrase.InEach(language => new Wording(
                    "rata-rata {1} menjadi {2}; n = {0} yang mengikuti kedua tes", tests.Both, Figures.Fixed(tests.Before, TwoDecimals, language),
                    Figures.Fixed(tests.After, TwoDecimals, language)).In(language))),
        }.OfType<Fact>()]);
        if (activity.Feedback is { } feedback)
            yield return new Table(
                "umpan_balik",
                new Wording("Umpan balik peserta, skala 1 sampai 5 (n = {0})", feedback.Answers),
                [new Column("hal", new Wording("Hal"), IsRowHeader: true), new Column("rata_rata", new Wording("Rata-rata"), ColumnKind.Figure)],
                [
                    new RowGroup([
                        new Row([Cell.Of(new Wording("Materi")), Mean(feedback.Content)]),
                        new Row([Cell.Of(new Wording("Narasumber")), Mean(feedback.Speakers)]),
                        new Row([Cell.Of(new Wording("Penyelenggaraan")), Mean(feedback.Organisation)]),
                        new Row([Cell.Of(new Wording("Manfaat bagi usaha")), Mean(feedback.Usefulness)]),
                    ]),
                ]);
        else
            yield return new Paragraph(new Wording("Umpan balik peserta belum ada."));
    }

    private static Table Sessions(CohortActivity activity) => new(
        "sesi",
        new Wording("Sesi"),
        [
            new Column("hari", new Wording("Hari"), IsRowHeader: true),
            new Column("materi", new Wording("Materi")),
            new Column("narasumber", new Wording("Narasumber")),
            new Column("jp", new Wording("JP"), ColumnKind.Figure),
            new Column("hadir", new Wording("Hadir"), ColumnKind.Figure),
        ],
        [
            new RowGroup([.. activity.Sessions.Select(s => new Row([
                Cell.Of(s.Day), Cell.AsIs(s.Topic), Cell.AsIs(s.Speakers), Cell.Of(s.LessonHours), Cell.Of(s.Present),
            ]))]),
        ],
        new Row([Cell.Of(new Wording("Jumlah")), Cell.Empty, Cell.Empty, Cell.Of(activity.AllHours), Cell.Empty]),
        new Wording("Belum ada sesi."));

    private static Table Participants(CohortActivity activity) => new(
        "peserta",
        new Wording("Peserta"),
        [
            new Column("nomor", new Wording("No."), ColumnKind.Figure),
            new Column("nama", new Wording("Nama"), IsRowHeader: true),
            new Column("usaha", new Wording("Usaha")),
            new Column("jp_hadir", new Wording("JP diikuti"), ColumnKind.Figure),
            new Column("tes_awal", new Wording("Tes awal"), ColumnKind.Figure),
            new Column("tes_akhir", new Wording("Tes akhir"), ColumnKind.Figure),
            new Column("sertifikat", new Wording("Sertifikat")),
        ],
        [
            new RowGroup([.. activity.Participants.Select((p, i) => new Row([
                Cell.Of(i + 1), Cell.AsIs(p.Name), Cell.AsIs(p.Business), Cell.Of(p.AttendedHours), Score(p.PreTest), Score(p.PostTest),
                p.CertificateNumber is { } number ? Cell.AsIs(number) : Cell.Of(new Wording("tidak ada")),
            ]))]),
        ],
        EmptyText: new Wording("Belum ada peserta"));

    private static Fact? State(string key, Wording label, CohortActivity activity, ApplicationStatus status) =>
        activity.Applications.TryGetValue(status, out var count) ? new Fact(key, label, Cell.Of(count)) : null;

    private static Cell Score(int? score) => score is { } known ? Cell.Of(known) : Cell.UnknownBecause(new Wording("tidak ada"));

    private static Cell Mean(int hundredths) => Cell.Of(Phrase.InEach(language => Figures.Fixed(hundredths, TwoDecimals, language)));

    private static Cell TextOr(string? text) => text is null ? Cell.UnknownBecause(new Wording("tidak disebut")) : Cell.AsIs(text);
}
