using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>Released figures for everybody: no sign-in, from any site, to be cached.</summary>
public static class OpenDataEndpoints
{
    private const string Json = "application/json; charset=utf-8";
    private const string Csv = "text/csv; charset=utf-8";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = ProgressJson.Readable.Encoder };

    public static void MapOpenData(this WebApplication app)
    {
        var data = app.MapGroup("/data").AllowAnonymous().AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
            return await next(context);
        });
        foreach (var dataset in Datasets.All)
        {
            data.MapMethods($"/{dataset.Slug}.json", Reading, (HttpRequest request, OpenDataReader reader, CancellationToken cancellationToken) =>
                OneYearAsync(dataset, new AskedParameters(request.Query), reader, cancellationToken));
            data.MapMethods($"/{dataset.Slug}.csv", Reading, (HttpRequest request, OpenDataReader reader, CancellationToken cancellationToken) =>
                AllYearsAsync(dataset, new AskedParameters(request.Query), reader, cancellationToken));
        }

        data.MapMethods("/katalog.json", Reading, (HttpRequest request, IOptions<OfficeContact> office, IOptions<OpenDataSettings> settings) =>
            Written(CatalogueJson.Write(office.Value.Name, settings.Value, Root(request))));
        data.MapMethods("/openapi.json", Reading, (HttpRequest request) => Written(OpenApiJson.Write(Root(request))));
        data.MapMethods("/{file}", [HttpMethods.Options], Preflight);
    }

    private static async Task<IResult> OneYearAsync(Dataset dataset, AskedParameters asked, OpenDataReader reader, CancellationToken cancellationToken)
    {
        var (question, problems) = await reader.QuestionAsync(asked, null, cancellationToken);
        if (question is null)
            return new OpenDataRefusal(problems);
        return new OpenDataFile(
            dataset.By is { } by
                ? TableJson.Write(await reader.TableAsync(by, question, cancellationToken))
                : ProgressJson.Write(await reader.ProgressAsync(question, cancellationToken)),
            Json);
    }

    private static async Task<IResult> AllYearsAsync(Dataset dataset, AskedParameters asked, OpenDataReader reader, CancellationToken cancellationToken)
    {
        var (question, problems) = await reader.QuestionAsync(asked, asked.HasAsOf ? null : reader.Today.Year, cancellationToken);
        if (question is null)
            return new OpenDataRefusal(problems);
        var years = await reader.YearsAsync(asked, question, cancellationToken);
        if (dataset.By is not { } by)
            return new OpenDataFile(ProgressCsv.Write(dataset, await EachAsync(years, year => reader.ProgressAsync(year, cancellationToken))), Csv);
        return new OpenDataFile(TableCsv.Write(dataset, await EachAsync(years, year => reader.TableAsync(by, year, cancellationToken))), Csv);
    }

    private static async Task<List<T>> EachAsync<T>(IEnumerable<OpenDataQuestion> years, Func<OpenDataQuestion, Task<T>> read)
    {
        var rows = new List<T>();
        foreach (var year in years)
            rows.Add(await read(year));
        return rows;
    }

    private static OpenDataFile Written(JsonObject document) => new(JsonSerializer.SerializeToUtf8Bytes(document, Readable), Json);

    // Relative, so that it is true under whatever name the server is reached.
    private static string Root(HttpRequest request) => request.PathBase.Value ?? "";

    private static IResult Preflight(HttpResponse response)
    {
        response.Headers.AccessControlAllowMethods = string.Join(", ", Reading);
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = "86400";
        return Results.NoContent();
    }
}
