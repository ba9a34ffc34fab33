using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pekalongan.Exports.Core.Auditing;

/// <summary>Marks columns that say something of a natural person, so that the audit trail keeps them apart under that person's key.</summary>
public static class Personal
{
    private const string PersonalAnnotation = "Exports:Personal";
    private const string SecretAnnotation = "Exports:Secret";

    public static PropertyBuilder<T> IsPersonal<T>(this PropertyBuilder<T> property) => property.HasAnnotation(PersonalAnnotation, true);

    /// <summary>Never in the trail in any form: ciphers, digests, password hashes.</summary>
    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property) => property.HasAnnotation(SecretAnnotation, true);

    public static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(PersonalAnnotation) is not null;

    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(SecretAnnotation) is not null;
}
