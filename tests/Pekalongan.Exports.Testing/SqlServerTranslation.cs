using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Persistence.SqlServer;

namespace Pekalongan.Exports.Testing;

/// <summary>
/// Translates every query that any test runs on SQLite for SQL Server as well, when it is compiled. A query that SQL Server could not run
/// fails there and then, with real rows and every branch a test reaches, and no server is needed.
/// </summary>
public sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    public static readonly SqlServerTranslation Instance = new();

    private readonly DbContextOptions<ExportsDbContext> _options = Options();
    private int _translated;

    /// <summary>How many queries were translated in this process, so that a test can tell that the check works at all.</summary>
    public int Translated => _translated;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is { } context && context.Database.IsSqlite())
        {
            using var server = new ExportsDbContext(_options);
            var onServer = new Rebase(server).Visit(queryExpression);
            server.GetService<IQueryCompilationContextFactory>().Create(async: true).CreateQueryExecutor<object>(onServer);
            Interlocked.Increment(ref _translated);
        }

        return queryExpression;
    }

    private static DbContextOptions<ExportsDbContext> Options()
    {
        var options = new DbContextOptionsBuilder<ExportsDbContext>();
        new SqlServerProvider("Server=nowhere;Database=none", null).Configure(options);
        return options.Options;
    }

    private sealed class Rebase(ExportsDbContext server) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(server.Model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);
    }
}
