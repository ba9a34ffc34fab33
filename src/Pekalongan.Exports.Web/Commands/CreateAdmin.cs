using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Commands;

/// <summary>The first admin: no account comes with the program, so whoever runs the server makes one and passes on its link.</summary>
public static class CreateAdmin
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(1);

    public static Command Build(string[] args)
    {
        var email = new Option<string>("--email") { Description = "Alamat e-mail admin itu.", Required = true };
        var command = new Command("create-admin", "Membuat akun admin dan menampilkan tautan aktivasi sekali pakai yang berlaku satu jam.")
        {
            email,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellationToken) => await RunAsync(args, parsed.GetValue(email), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] args, string? typed, CancellationToken cancellationToken)
    {
        if (!EmailAddress.Parse(typed).Try(out var address, out var problem))
            return Fail(problem);
        await using var host = CommandLine.BuildHost(args);
        await using var services = host.Services.CreateAsyncScope();
        await services.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(cancellationToken);
        var scope = await services.ServiceProvider.GetRequiredService<ExportsDbContext>().Scopes
            .Where(s => s.IsDefault).Select(s => s.Code).SingleAsync(cancellationToken);
        var invited = await services.ServiceProvider.GetRequiredService<AccountService>().InviteAsync(
            new NewAccount("Admin", address, null, Role.Admin, scope), LinkLifetime, cancellationToken: cancellationToken);
        if (invited.Link is not { } link)
            return Fail(invited.Outcome.Problem!);
        Console.WriteLine("Akun admin dibuat. Buka tautan ini untuk membuat kata sandi; berlaku satu jam dan hanya sekali:");
        Console.WriteLine(new PublicAddress(host.Configuration, host.Environment).Of(link.Path));
        return 0;
    }

    private static int Fail(Wording problem)
    {
        Console.Error.WriteLine(problem);
        return 1;
    }
}
