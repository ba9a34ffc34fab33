using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.OwnData;

namespace Pekalongan.Exports.Core.Auditing;

/// <summary>Knows the columns that say something of a natural person, so that the audit trail keeps them apart under that person's key.</summary>
public static class Personal
{
    private const string PersonalAnnotation = "Exports:Personal";
    private const string SecretAnnotation = "Exports:Secret";

    /// <summary>Everything that is erased with its person, as <see cref="PersonalColumns"/> lists it, unless it is kept out of the trail altogether.</summary>
    public static void MarkPersonal(this IMutableModel model)
    {
        foreach (var (table, fates) in PersonalColumns.Tables)
            foreach (var column in fates.Erased.Concat(fates.ErasedIfSole).Select(name => model.FindEntityType(table)!.FindProperty(name)!).Where(column => !column.IsSecret()))
                column.SetAnnotation(PersonalAnnotation, true);
    }

    /// <summary>Never in the trail in any form: ciphers, digests, password hashes.</summary>
    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property) => property.HasAnnotation(SecretAnnotation, true);

    public static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(PersonalAnnotation) is not null;

    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(SecretAnnotation) is not null;
}
