using System.Collections.Immutable;
using System.Globalization;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>
/// "Daftar Hadir" of one training day, to be signed on paper. It goes round the room, so it holds no NIK, and telephone numbers only
/// where the office gives them.
/// </summary>
public static class AttendanceSheet
{
    public const string Kind = "daftar-hadir";

    public static Report Of(AttendanceDay day, Scope scope, IssuingOffice office) => new()
    {
        Kind = Kind,
        FileStem = OfficePaper.FileStem("daftar-hadir", day.CohortKey, day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Title = new Wording("Daftar Hadir"),
        Scope = Phrase.AsIs(scope.Name),
        Layout = ReportLayout.Document,
        IsLandscape = WithPhone(day),
        AsOf = day.Day,
        KnownAt = day.Day,
        CreatedAt = JakartaTime.StartOf(day.Day),
        Letterhead = OfficePaper.Head(office),
        Notice = OfficePaper.PaperNotice(scope),
        Blocks = [.. Blocks(day, office)],
    };

    private static bool WithPhone(AttendanceDay day) => day.Rows.Any(row => row.Phone is not null);

    private static IEnumerable<Block> Blocks(AttendanceDay day, IssuingOffice office)
    {
        yield return new Facts([.. Facts(day)]);
        yield return Rows(day);
        if (day.Officer is { } officer)
            yield return new SignatureBlock(office.Letterhead.Place, day.Day, officer);
    }

    private static IEnumerable<Fact> Facts(AttendanceDay day)
    {
        yield return new Fact("kegiatan", new Wording("Kegiatan"), Cell.Of(day.Activity));
        yield return new Fact(
            "hari_tanggal", new Wording("Hari, tanggal"), Cell.Of(Phrase.InEach(language => Figures.LongDate(day.Day, language))));
        yield return new Fact("tempat", new Wording("Tempat"), day.Venue is { } venue ? Cell.AsIs(venue) : Cell.Unknown);
        if (!day.Topics.IsEmpty)
            yield return new Fact("materi", new Wording("Materi"), Cell.AsIs(string.Join("; ", day.Topics)));
    }

    private static Table Rows(AttendanceDay day)
    {
        var withPhone = WithPhone(day);
        return new Table(
            "kehadiran",
            new Wording("Peserta"),
            [
                new Column("nomor", new Wording("No."), ColumnKind.Figure),
                new Column("nama", new Wording("Nama"), IsRowHeader: true),
                new Column("usaha", new Wording("Nama usaha/instansi")),
                new Column("alamat", new Wording("Alamat")),
                .. withPhone ? [new Column("telepon", new Wording("No. HP"))] : Array.Empty<Column>(),
                new Column("tanda_tangan", new Wording("Tanda tangan"), ColumnKind.Signature),
            ],
            [
                new RowGroup([.. day.Rows.Select((row, i) => new Row([
                    Cell.Of(i + 1),
                    Cell.AsIs(row.Name),
                    Cell.AsIs(row.Business),
                    Cell.AsIs(row.Address ?? ""),
                    .. withPhone ? [Cell.AsIs(row.Phone ?? "")] : Array.Empty<Cell>(),
                    Cell.AsIs((i + 1).ToString(CultureInfo.InvariantCulture) + "."),
                ]))]),
            ],
            EmptyText: new Wording("Belum ada peserta yang diterima."));
    }
}

/// <summary>A day of a training and who is expected.</summary>
public sealed record AttendanceDay
{
    /// <summary>For the name of the file: "2026-1".</summary>
    public required string CohortKey { get; init; }

    public required Phrase Activity { get; init; }

    public required DateOnly Day { get; init; }

    public string? Venue { get; init; }

    /// <summary>With hours and speakers as they shall be read.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>In the order of the list.</summary>
    public required ImmutableArray<AttendanceRow> Rows { get; init; }

    /// <summary>Who signs the list at its end, if anybody does.</summary>
    public Signer? Officer { get; init; }
}

public sealed record AttendanceRow(string Name, string Business, string? Address = null, string? Phone = null);
