using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.OwnData;

/// <summary>A table that comes later must be in the copy, or be left out by name with a reason.</summary>
public sealed class OwnDataTablesTests
{
    [Fact]
    public async Task EveryTableThatNamesABusinessOrPerson_IsInTheCopyOrLeftOutWithAReason()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (naming, inCopy) = await office.ReadAsync(db => Task.FromResult((
            db.Model.GetEntityTypes().Where(e => e.FindProperty("ExporterId") is not null || e.FindProperty("PersonId") is not null).Select(e => e.ClrType).ToList(),
            OwnDataTables.Of(db.Model).Select(t => t.Entity.ClrType).Append(typeof(Exporter)).ToHashSet())));

        naming.Count.ShouldBeGreaterThan(8);
        naming.Where(type => !inCopy.Contains(type) && !OwnDataTables.LeftOut.ContainsKey(type)).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryTableOfTheCopy_SaysInBothLanguagesWhatItIs()
    {
        await using var office = await TestDatabase.CreateAsync();
        var tables = await office.ReadAsync(db => Task.FromResult(OwnDataTables.Of(db.Model).Select(t => t.Entity.ClrType).ToList()));

        tables.Where(type => !OwnDataWords.Has(type)).ShouldBeEmpty();
        tables.Select(type => OwnDataWords.Of(type).File).ShouldBeUnique();
        OwnDataWords.Of(typeof(Person)).Text.In(Language.English).ShouldContain("masked");
    }
}
