using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>Nothing is deleted by implication; a configuration that wants a cascade says so.</summary>
internal sealed class RestrictDeletes : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var key in modelBuilder.Metadata.GetEntityTypes().SelectMany(e => e.GetForeignKeys()))
            if (key.GetDeleteBehaviorConfigurationSource() != Microsoft.EntityFrameworkCore.Metadata.ConfigurationSource.Explicit)
                key.Builder.OnDelete(DeleteBehavior.Restrict);
    }
}
