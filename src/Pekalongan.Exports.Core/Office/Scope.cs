using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pekalongan.Exports.Core.Office;

public enum ScopeKind
{
    City,
    Province,
    Example,
}

/// <summary>Whose figures these are (lingkup). A total never adds two scopes.</summary>
public sealed class Scope
{
    public const int CodeMaxLength = 40;
    public const string ExampleCode = "contoh";

    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Kemendagri region code, "33.75" for a city, "33" for a province.</summary>
    public string? RegionCode { get; set; }

    public required ScopeKind Kind { get; init; }

    /// <summary>The scope of the office that runs this installation: what a page shows when nothing else is asked for.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Asked for by code or by name, in any case.</summary>
    public bool IsCalled(string text) =>
        string.Equals(Code, text, StringComparison.OrdinalIgnoreCase) || string.Equals(Name, text, StringComparison.OrdinalIgnoreCase);
}

internal sealed class ScopeConfiguration : IEntityTypeConfiguration<Scope>
{
    public void Configure(EntityTypeBuilder<Scope> builder)
    {
        builder.HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(Scope.CodeMaxLength);
    }
}
