namespace Pekalongan.Exports.Testing;

/// <summary>The model on a really migrated database, without a web server. Cheap enough for one in every test.</summary>
public sealed class TestDatabase : TestOffice
{
    private readonly ServiceProvider _services;

    private TestDatabase(TestStorage storage)
    {
        Use(storage);
        _services = ModelServices.Build(storage, Clock);
    }

    public override IServiceProvider Services => _services;

    public static async Task<TestDatabase> CreateAsync() => new(await TestStorage.CreateAsync());

    /// <summary>For tests of what only SQLite does, such as reading the raw file.</summary>
    public static async Task<TestDatabase> CreateSqliteAsync() => new(await TestStorage.CreateSqliteAsync());

    /// <summary>Nothing but a folder and a key: for tests of the first start.</summary>
    public static TestDatabase CreateEmptySqlite() => new(TestStorage.EmptySqlite());

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await base.DisposeAsync();
    }
}
