using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.OwnData;

/// <summary>A column that comes later must be said to be erased or kept; <see cref="PersonalColumns"/> is where.</summary>
public sealed class PersonalColumnsTests : IAsyncLifetime
{
    private TestDatabase _office = null!;
    private List<IEntityType> _tables = [];

    public async ValueTask InitializeAsync()
    {
        _office = await TestDatabase.CreateAsync();
        _tables = await _office.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().ToList()));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public void EveryColumnThatCanHoldWords_IsSaidToBeErasedOrKept()
    {
        var columns = _tables.SelectMany(t => t.GetProperties().Where(PersonalColumns.CanHoldWords).Select(p => $"{t.ClrType.Name}.{p.Name}")).ToList();
        var listed = Listed().ToList();

        columns.Count.ShouldBeGreaterThan(200);
        listed.ShouldBeUnique();
        columns.Except(listed).ShouldBeEmpty("say in PersonalColumns what becomes of them when a person is erased");
        listed.Except(columns).ShouldBeEmpty("PersonalColumns names columns that are not there, or hold no words");
    }

    [Fact]
    public void WhatHangsOnABusiness_IsNotCalledTheOffices()
    {
        var hanging = OwnDataTables.Of(_tables[0].Model).Select(t => t.Entity.ClrType).ToList();

        hanging.Where(PersonalColumns.OfTheOffice.ContainsKey).ShouldBeEmpty();
    }

    [Fact]
    public void PersonalValuesOfTheTrail_AreOfColumnsThatAreErased()
    {
        var personal = from table in _tables
                       from column in table.GetProperties()
                       where column.IsPersonal()
                           && (!PersonalColumns.Tables.TryGetValue(table.ClrType, out var fates) || fates.Kept.Contains(column.Name))
                       select $"{table.ClrType.Name}.{column.Name}";
        personal.ShouldBeEmpty("what is kept need not stand apart in the trail");
    }

    [Fact]
    public void TheDocument_ShowsTheList()
    {
        var rows = PersonalColumns.Tables.OrderBy(t => t.Key.Name, StringComparer.Ordinal)
            .Select(t => $"| `{t.Key.Name}` | {Names(t.Value.Erased)} | {Names(t.Value.ErasedIfSole)} | {Names(t.Value.Hidden)} | {Names(t.Value.Kept)} |").ToList();
        var document = File.ReadAllText(Repository.Folder("docs/personal-columns.md"));

        Regex.Matches(document, @"^\| `.*$", RegexOptions.Multiline).Select(m => m.Value.TrimEnd()).ShouldBe(rows, "docs/personal-columns.md holds these rows:\n" + string.Join('\n', rows));
        PersonalColumns.OfTheOffice.Keys.Select(t => t.Name).Where(name => !document.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Listed() =>
        PersonalColumns.Tables.SelectMany(t => t.Value.All.Select(name => $"{t.Key.Name}.{name}"))
            .Concat(PersonalColumns.OfTheOffice.SelectMany(t => t.Value.Select(name => $"{t.Key.Name}.{name}")));

    private static string Names(IReadOnlyList<string> columns) => string.Join(", ", columns);
}
