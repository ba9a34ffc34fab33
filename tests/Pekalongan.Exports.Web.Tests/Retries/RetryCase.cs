using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Retries;

/// <summary>A form, filled in and about to be sent.</summary>
internal sealed record Filled(Browser Browser, PageForm Form, string? Button = null)
{
    /// <summary>What a browser sends; again exactly the same when the connection broke before the answer came.</summary>
    public Task<Page> SendAsync() => Browser.SendAsync(Form.Press(Button));
}

internal enum Retried
{
    /// <summary>The second time nothing is written, and the answer is that of the first.</summary>
    WritesOnce,

    /// <summary>The form is only shown again.</summary>
    WritesNothing,

    /// <summary>Each time something is handed out, and each time that is written down.</summary>
    HandsOutAgain,
}

/// <summary>How a form of one handler comes to be filled in, and what sending it twice does.</summary>
internal sealed record RetryCase(Func<RetryOffice, Task<Filled>> Fill, Retried Then = Retried.WritesOnce);

/// <summary>An office whose imports wait to be called, and people in it.</summary>
internal sealed class RetryOffice(HostFixture host)
{
    public HostFixture Host => host;

    public TestData Data => host.Data;

    public Task<Browser> StaffAsync() => host.SignInAsAsync(Role.Staff);

    public Task<Browser> VerifierAsync() => host.SignInAsAsync(Role.Verifier);

    public async Task<(Browser Browser, Exporter Exporter)> OwnAsync()
    {
        var exporter = await Data.ExporterAsync();
        return (await host.SignInAsAsync(Role.Exporter, exporter), exporter);
    }

    public async Task WorkAsync()
    {
        while (await host.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(), CancellationToken.None)))
        {
        }
    }

    /// <summary>How many rows each table has. Seals are set by the clock, not by requests.</summary>
    public Task<Dictionary<string, int>> CountAsync() => host.ReadAsync(async db =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.GetTableName()).OfType<string>().Distinct().Except(["Seals"]))
        {
            var question = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
            counts[table] = await db.Database.SqlQueryRaw<int>(question).SingleAsync();
        }

        return counts;
    });
}
