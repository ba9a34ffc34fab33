using System.CommandLine;
using System.Reflection;
using Pekalongan.Exports.Core.Example;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Commands;

/// <summary>The commands of the same program; without one it serves the web application.</summary>
public static class CommandLine
{
    /// <summary>False in a process that only hosts the program, as tests and benchmarks do: its console and exit code are not ours.</summary>
    public static bool IsOwnProcess { get; } = Assembly.GetEntryAssembly() == typeof(Program).Assembly;

    public static async Task<int> RunAsync(string[] args, Func<Task> serve)
    {
        var root = new RootCommand("Ekspor Pekalongan: pelatihan ekspor, pengiriman, target dan realisasi. Tanpa perintah: menjalankan aplikasi web.")
        {
            // Settings such as --urls or --environment belong to the host, which reads the same line.
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction(async _ =>
        {
            if (args is [[not ('-' or '/'), ..] word, ..] && !word.Contains('=', StringComparison.Ordinal))
            {
                // A mistyped command must not start a web server instead.
                Console.Error.WriteLine($"Perintah “{word}” tidak dikenal; --help menampilkan daftarnya.");
                return 1;
            }

            await serve();
            return 0;
        });
        root.Subcommands.Add(Migrate(args));
        root.Subcommands.Add(CreateAdmin.Build(args));
        root.Subcommands.Add(VerifyLedger(args));
        root.Subcommands.Add(RemoveExample(args));
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StartRefusedException refused) when (IsOwnProcess)
        {
            Console.Error.WriteLine(refused.Message);
            return 1;
        }
    }

    /// <summary>The services of the program without its web server.</summary>
    public static WebApplication BuildHost(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddDatabase();
        builder.AddOffice();
        return builder.Build();
    }

    private static Command Migrate(string[] args)
    {
        var command = new Command("migrate", "Membuat atau memperbarui basis data, data rujukan, dan angka terbitan, lalu berhenti.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var host = BuildHost(args);
            await using var services = host.Services.CreateAsyncScope();
            await services.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(cancellationToken);
            Console.WriteLine("Basis data siap.");
            return 0;
        });
        return command;
    }

    private static Command VerifyLedger(string[] args)
    {
        var command = new Command("verify-ledger", "Menghitung ulang buku besar, jumlah bulanan, dan segel; menyebut baris pertama yang tidak cocok (kode keluar 1).") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var host = BuildHost(args);
            await using var services = host.Services.CreateAsyncScope();
            if (await services.ServiceProvider.GetRequiredService<LedgerCheck>().FindFirstBadRowAsync(cancellationToken) is { } bad)
            {
                Console.Error.WriteLine(bad);
                return 1;
            }

            Console.WriteLine("Buku besar cocok: entri, jumlah bulanan, pengiriman, dan segel.");
            return 0;
        });
        return command;
    }

    private static Command RemoveExample(string[] args)
    {
        var command = new Command("remove-example", "Menghapus lingkup \"Data contoh\" dan akun contoh, agar basis data ini boleh dipakai di luar Development.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var host = BuildHost(args);
            await using var services = host.Services.CreateAsyncScope();
            await services.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(cancellationToken);
            var outcome = await services.ServiceProvider.GetRequiredService<ExampleRemoval>().RemoveAsync(cancellationToken);
            if (outcome.Problem is { } problem)
            {
                Console.Error.WriteLine(problem);
                return 1;
            }

            Console.WriteLine("Tidak ada lagi data contoh dan akun contoh.");
            return 0;
        });
        return command;
    }
}
