using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Testing;

/// <summary>An office to test in: a database of its own, a clock that stands still, and builders for what stands in it.</summary>
public abstract class TestOffice : IAsyncDisposable
{
    private TestStorage? _storage;

    public FixedClock Clock { get; } = new();

    public TestStorage Storage => _storage ?? throw new InvalidOperationException("The fixture has not started yet.");

    public TestData Data => field ??= new TestData(this);

    public abstract IServiceProvider Services { get; }

    /// <summary>Reads with a context of its own, so that nothing tracked elsewhere is seen.</summary>
    public async Task<T> ReadAsync<T>(Func<ExportsDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ExportsDbContext>());
    }

    /// <summary>Adds rows as they are: for what a test takes as given, not for what it tests.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExportsDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    /// <summary>Calls a service of the model on behalf of an account, in a scope of its own as a request has.</summary>
    public async Task<T> ActAsync<TService, T>(UserAccount? who, Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        if (who is not null)
            scope.ServiceProvider.GetRequiredService<Actor>().SignIn(who.Id, who.Role, who.ExporterId);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task ActAsync<TService>(UserAccount? who, Func<TService, Task> act)
        where TService : notnull =>
        ActAsync<TService, bool>(who, async service =>
        {
            await act(service);
            return true;
        });

    /// <summary>Why the one act of a kind was done, read as the program reads it: also where the words stand apart.</summary>
    public async Task<string?> ReasonAsync(ProcessKind kind)
    {
        await using var scope = Services.CreateAsyncScope();
        var process = await scope.ServiceProvider.GetRequiredService<ExportsDbContext>().AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == kind);
        var values = await scope.ServiceProvider.GetRequiredService<PersonalValues>().OpenAsync([.. process.Events.Select(e => e.Seq)], CancellationToken.None);
        return PersonalValues.ReasonOf(process.Reason, values.SelectMany(v => v));
    }

    /// <summary>Direct SQL, as somebody with a database tool would.</summary>
    public Task<int> SqlAsync(string statement) => ReadAsync(db => db.Database.ExecuteSqlRawAsync(statement));

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_storage is { } storage)
            await storage.DisposeAsync();
    }

    protected void Use(TestStorage storage) => _storage = storage;
}
