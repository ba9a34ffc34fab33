using Xunit.Sdk;
using Xunit.v3;

namespace Pekalongan.Exports.Journeys.Tests.Setting;

/// <summary>
/// The walk through all rooms comes first, on the example data as they are at the first start: so each kind of page is looked at in the
/// same state in every run, whatever the other journeys leave behind.
/// </summary>
public sealed class RoomsFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderBy(c => c.TestCollectionDisplayName.Contains(nameof(RoomsTests), StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal),
        ];
}
