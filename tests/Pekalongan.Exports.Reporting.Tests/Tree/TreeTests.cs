using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Tree;

public class TreeTests
{
    [Fact]
    public void Table_RowWithTooFewCells_IsRefused() =>
        Should.Throw<ArgumentException>(() => new Table(
            "t",
            new Wording("T"),
            [new Column("a", new Wording("A")), new Column("b", new Wording("B"))],
            [new RowGroup([new Row([Cell.Empty])])]));

    [Fact]
    public void Table_TotalWithTooManyCells_IsRefused() =>
        Should.Throw<ArgumentException>(() =>
            new Table("t", new Wording("T"), [new Column("a", new Wording("A"))], [], new Row([Cell.Empty, Cell.Empty])));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Heading_LevelOfTheTitleOrBeyond_IsRefused(int level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Heading(level, new Wording("Judul")));

    [Fact]
    public void Of_ValueThatIsNotKnown_IsUnknownAndNotZero()
    {
        Cell.Of((Usd?)null).ShouldBe(Cell.Unknown);
        Cell.Of((long?)null).ShouldBe(Cell.Unknown);
        Cell.Of((Percent?)null).ShouldBe(Cell.Unknown);
        Cell.Of((Usd?)Usd.Zero).ShouldNotBe(Cell.Unknown);
    }

    [Fact]
    public void Phrase_Wording_SpeaksBothLanguages_AndWordsAsTheyAreDoNot()
    {
        Phrase wording = new Wording("Sumber");
        wording.In(Language.English).ShouldBe("Sources");
        Phrase.AsIs("Sumber").In(Language.English).ShouldBe("Sumber");
    }
}
