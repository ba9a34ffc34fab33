using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>Marks tables whose rows may be inserted but never changed or deleted, also not by direct SQL: triggers refuse it.</summary>
public static class AppendOnly
{
    private const string Annotation = "Exports:AppendOnly";

    public static string TriggerName(string table, string verb) => $"TR_{table}_No{verb}";

    public static void IsAppendOnly<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.HasAnnotation(Annotation, true);
        var table = builder.Metadata.GetTableName()!;
        builder.ToTable(t =>
        {
            t.HasTrigger(TriggerName(table, "Update"));
            t.HasTrigger(TriggerName(table, "Delete"));
        });
    }

    public static IEnumerable<string> AppendOnlyTables(this IModel model) =>
        model.GetEntityTypes().Where(e => e.FindAnnotation(Annotation) is not null).Select(e => e.GetTableName()!).Order(StringComparer.Ordinal);

    /// <summary>Every set of columns that only one row of the table may hold.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> UniqueColumns(this IModel model, string table)
    {
        var entity = model.GetEntityTypes().Single(e => e.GetTableName() == table);
        return
        [
            .. entity.GetKeys().Select(k => k.Properties).Concat(entity.GetIndexes().Where(i => i.IsUnique).Select(i => i.Properties))
                .Select(columns => columns.Select(c => c.GetColumnName()).ToList()),
        ];
    }
}
