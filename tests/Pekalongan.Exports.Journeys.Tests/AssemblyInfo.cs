using Pekalongan.Exports.Journeys.Tests.Setting;
using Xunit;

[assembly: AssemblyFixture(typeof(JourneyHost))]
// One office with one queue: journeys one after another see what they expect.
[assembly: TestCollectionOrderer(typeof(RoomsFirst))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
