namespace Pekalongan.Exports.Web.Tests.Retries;

/// <summary>One filled-in form for each handler, by its name.</summary>
internal static partial class RetryCases
{
    public static IReadOnlyDictionary<string, RetryCase> All { get; } = new[]
    {
        Shipments, Checks, Statements, Rounds, Desk, Tables, Lists, Reports,
    }.SelectMany(room => room).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
