using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Persistence.Sqlite;

/// <summary>For the migrations tool only.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ExportsDbContext>
{
    public ExportsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ExportsDbContext>();
        new SqliteProvider("Data Source=:memory:").Configure(options);
        return new ExportsDbContext(options.Options);
    }
}
