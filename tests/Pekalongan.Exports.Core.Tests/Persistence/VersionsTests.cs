using Pekalongan.Exports.Core.Persistence;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Persistence;

public sealed class VersionsTests
{
    private static readonly Guid Person = Guid.NewGuid();

    [Fact]
    public void Version_OfAPerson_IsThatPersonsAndNobodyElses()
    {
        var row = new Row { Version = Versions.New(Person) };

        (row.IsSavedBy(Person), row.IsSavedBy(Guid.NewGuid()), row.IsSavedBy(null)).ShouldBe((true, false, false));
    }

    [Fact]
    public void Version_OfTheProgramOrFromBefore_IsNobodys() =>
        new[] { Versions.New(null), Guid.NewGuid(), Guid.Empty }.ShouldAllBe(version => !new Row { Version = version }.IsSavedBy(Person) && !new Row { Version = version }.IsSavedBy(null));

    [Fact]
    public void Versions_OfOnePerson_AreAllDifferent() => Enumerable.Range(0, 1_000).Select(_ => Versions.New(Person)).ShouldBeUnique();

    private sealed class Row : IVersioned
    {
        public Guid Version { get; set; }
    }
}
