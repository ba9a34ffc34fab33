using Pekalongan.Exports.Core.Releases;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Releases;

/// <summary>An office with the record as it is loaded, and texts held against it.</summary>
public sealed class Checking : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private TestDatabase _office = null!;

    public async ValueTask InitializeAsync() => _office = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    public Task<IReadOnlyList<ReleaseVerdict>> CheckAsync(string text, int? year = null) => CheckAsync(_office, text, year);

    public static Task<IReadOnlyList<ReleaseVerdict>> CheckAsync(TestOffice office, string text, int? year = null)
    {
        var read = ReleaseText.Read(text, year, Today);
        return office.ActAsync<ReleaseRecordReader, IReadOnlyList<ReleaseVerdict>>(
            null, async reader => ReleaseChecker.Check(read, await reader.ReadAsync(TestData.City, read, CancellationToken.None)));
    }

    /// <summary>"[US$18,88 juta] 2019 Agrees; …", one line a figure.</summary>
    public static IEnumerable<string> Lines(IEnumerable<ReleaseVerdict> verdicts) =>
        verdicts.Select(v => $"[{v.Figure.Text}] {v.Figure.Year.Year} {v.Outcome}{(v.Instead is { } instead ? $" → {instead.In(Language.Indonesian)}" : "")}");
}
