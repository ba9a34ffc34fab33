using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>Whatever a tree holds, the file can be read back, loses no word and draws nothing beside the paper.</summary>
public class PdfAnyTreeTests
{
    private static readonly string[] Awkward =
    [
        "", " ", "Batik Contoh", "Łódź Čeština", "Pelet cangkang 蟹", "a\nb\n\nc", "(kurung) \\ <sudut>", "ذكي", "😀", "\ud800", "\u200bnol",
        new string('W', 180), string.Concat(Enumerable.Repeat("nama panjang sekali ", 40)), new string('7', 60),
    ];

    private static Gen<string> Words { get; } = Gen.OneOf(
        Gen.Elements(Awkward), Gen.Elements("kata", "dua kata", "tiga kata lagi").Select(words => words + "."));

    private static Gen<Phrase> Phrases { get; } = Words.Select(Phrase.AsIs);

    private static Gen<Cell> Cells { get; } = Gen.OneOf(
        Words.Select(Cell.AsIs),
        Gen.Choose(int.MinValue, int.MaxValue).Select(cents => Cell.Of(new Usd(cents * 4_000_000L))),
        Gen.Choose(0, 999).Select(count => Cell.Of((long)count).From(SampleReport.Trace) with { Footnote = count }),
        Gen.Choose(0, 9_999).Select(count => Cell.Of((long)count)),
        Gen.Constant(Cell.UnknownBecause(new Wording("tidak dirinci oleh sumber"))));

    private static Gen<Block> Blocks { get; } = Gen.OneOf<Block>(
        Phrases.Select(Block (words) => new Paragraph(words)),
        Phrases.Select(Block (words) => new Note(words)),
        Phrases.Zip(Gen.Choose(2, 6)).Select(Block (pair) => new Heading(pair.Item2, pair.Item1)),
        Phrases.ListOf(3).Select(Block (items) => new ItemList([.. items], ListMark.Letter)),
        Phrases.Zip(Cells).ListOf(3).Select(Block (items) => new Facts([.. items.Select(item => new Fact("k", item.Item1, item.Item2, item.Item1, 3))])),
        Phrases.Zip(Cells).ListOf(5).Select(Block (items) => new KeyFigures([.. items.Select(item => new KeyFigure("k", item.Item1, item.Item2))])),
        Phrases.Select(Block (words) => new Sources([new Source(words, new Uri("https://contoh.id/" + new string('a', 120))), new Source(words)])),
        Phrases.Select(Block (words) => new Footnotes([words, words])),
        Phrases.Select(Block (words) => new Annex(1, words)),
        Gen.Constant<Block>(new PageBreak()),
        from columns in Gen.Choose(1, 9)
        from rows in Gen.Choose(0, 12)
        from header in Phrases
        from cells in Cells.ListOf(columns * rows)
        select (Block)new Table(
            "t", header,
            [.. Enumerable.Range(0, columns).Select(i => new Column(FormattableString.Invariant($"k{i}"), header, (ColumnKind)(i % 3), i == 0))],
            [new RowGroup([.. cells.Chunk(columns).Select(row => new Row([.. row]))], header)]));

    private static Gen<Report> Reports { get; } =
        from blocks in Blocks.ListOf(6)
        from title in Words
        from look in Gen.Elements(Enum.GetValues<ReportLayout>())
        from paper in Gen.Elements(Enum.GetValues<Paper>())
        from landscape in Gen.Elements(true, false)
        select SampleReport.Create() with
        {
            Title = Phrase.AsIs(title),
            Letterhead = new Letterhead(title, title, [title], SampleReport.Create().Letterhead.Emblem),
            Layout = look,
            Paper = paper,
            IsLandscape = landscape,
            FiguresAt = landscape ? new Uri("https://contoh.id/") : null,
            Blocks = [.. blocks],
        };

    [Fact]
    public void Render_AnyTree_IsTaggedWholeAndOnThePaper() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Reports.ToArbitrary(), report =>
        {
            var file = new PdfTagged(FiveOutputsTests.Pdf(report, Language.Indonesian));
            var read = Letters(string.Concat(file.Document.Words));
            foreach (var cell in report.Blocks.OfType<Table>().SelectMany(ReportWalk.Of).OfType<TextCell>())
                read.ShouldContain(Letters(cell.Text.In(Language.Indonesian)));
            var (width, height) = Size(report);
            file.Pages.SelectMany(page => page.Places)
                .ShouldAllBe(place => place.X >= 0 && place.X < width && place.Y > 0 && place.Y < height);
        }));

    /// <summary>What must not get lost: everything but spaces, and half characters, for which a sign stands.</summary>
    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && rune.Value != 0x200B))
        .Normalize(NormalizationForm.FormC);

    private static (decimal Width, decimal Height) Size(Report report)
    {
        var (width, height) = report.Paper == Paper.F4 ? (609.449m, 935.433m) : (595.276m, 841.89m);
        return report.IsLandscape ? (height, width) : (width, height);
    }
}
