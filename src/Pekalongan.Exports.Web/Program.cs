using Pekalongan.Exports.Web.Commands;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.OpenData;

return await CommandLine.RunAsync(args, async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddLogging();
    builder.AddAddresses();
    builder.AddDatabase();
    builder.AddOffice();
    builder.AddSignIn();
    builder.AddWebShell();
    builder.AddReports();
    builder.AddHealth();

    await using var app = builder.Build();
    app.UseForwardedHeaders();
    app.UseWebShell();
    app.UseRequestLog();
    app.UseSignIn();
    app.MapPages();
    app.MapOpenData();
    app.MapHealth();

    await app.PrepareDatabaseAsync();
    await app.StartAsync();
    app.Announce();
    await app.WaitForShutdownAsync();
});

/// <summary>Named so that tests can start the program as it is.</summary>
public partial class Program;
