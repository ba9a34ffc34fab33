using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Persistence.SqlServer;

/// <summary>For the migrations tool only: nothing is ever connected to.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ExportsDbContext>
{
    public ExportsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ExportsDbContext>();
        new SqlServerProvider("Server=design.time.invalid", maxBatchSize: null).Configure(options);
        return new ExportsDbContext(options.Options);
    }
}
