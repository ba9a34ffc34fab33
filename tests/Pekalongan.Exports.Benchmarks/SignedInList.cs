using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>The signed-in list of fifty shipments against a bare list of the same rows in the same process: allocated bytes, and SQL statements.</summary>
internal static class SignedInList
{
    private const int Rows = 50;
    private const int Requests = 200;
    private const string Signed = "/pengiriman";
    private const string Bare = "/bare";

    public static async Task<IReadOnlyList<Ratio>> MeasureAsync()
    {
        var statements = new StatementCounter();
        await using var office = await HostFixture.StartWithAsync(services => services
            .AddSingleton<IStartupFilter, BareList>()
            .ConfigureDbContext<ExportsDbContext>(options => options.AddInterceptors(statements)));
        var exporter = await office.Data.ExporterAsync();
        for (var i = 0; i < Rows; i++)
            await office.Data.SubmittedAsync(exporter, new DateOnly(2026, 1, 1).AddDays(i));
        using var browser = await office.SignInAsAsync(Role.Staff);
        await BytesAsync(browser, Signed);
        await BytesAsync(browser, Bare);
        var ratios = new List<double>();
        for (var round = 0; round < 5; round++)
            ratios.Add(await BytesAsync(browser, Signed) / (double)await BytesAsync(browser, Bare));
        statements.Count = 0;
        await browser.RawAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("https://localhost" + Signed)));
        return [new Ratio("list-50-to-bare-allocated-bytes", Ratio.Median(ratios), 1.8), new Ratio("list-50-sql-statements", statements.Count, 3)];
    }

    private static async Task<long> BytesAsync(Browser browser, string address)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Requests; i++)
        {
            using var response = await browser.RawAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("https://localhost" + address)));
            response.EnsureSuccessStatusCode();
        }

        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private sealed class StatementCounter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }

    /// <summary>The same rows by Entity Framework, written as a table with nothing around it: no layout, no sign-in, no languages.</summary>
    private sealed class BareList : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Bare, bare => bare.Run(WriteAsync));
            next(app);
        };

        private static async Task WriteAsync(HttpContext context)
        {
            var db = context.RequestServices.GetRequiredService<ExportsDbContext>();
            var rows = await db.Shipments.Where(s => s.ScopeCode == TestData.City)
                .OrderByDescending(s => s.ExportDate).ThenBy(s => s.Id).Take(Rows)
                .Select(s => new
                {
                    s.Id,
                    s.Exporter!.Name,
                    s.ExportDate,
                    Country = db.Countries.Where(c => c.Iso2 == s.DestinationIso2).Select(c => c.NameId).SingleOrDefault(),
                    s.DocumentNumber,
                    s.Status,
                    UsdCents = s.Lines.Where(l => l.Origin == GoodsOrigin.City).Sum(l => l.UsdCents) ?? 0,
                    IsValued = s.Lines.Any() && s.Lines.All(l => l.UsdCents != null),
                })
                .ToListAsync(context.RequestAborted);
            var html = new StringBuilder("<table>");
            foreach (var row in rows)
                html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<tr><td>{row.Id}<td>{HtmlEncoder.Default.Encode(row.Name)}<td>{row.ExportDate:O}<td>{row.Country}<td>{row.DocumentNumber}<td>{row.Status}<td>{row.UsdCents}<td>{row.IsValued}");
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(html.ToString(), context.RequestAborted);
        }
    }
}
