using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pekalongan.Exports.Core.Office;

/// <summary>
/// How the office numbers its reports from a day on: "500.2/{urut}/{tahun}". The classification is the office's own (Permendagri 83/2022);
/// older offices write the month in Roman figures, <c>{bulan}</c>.
/// </summary>
public sealed class NumberPattern
{
    public const int PatternMaxLength = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required string Pattern { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required Guid? RecordedById { get; init; }
}

internal sealed class NumberPatternConfiguration : IEntityTypeConfiguration<NumberPattern>
{
    public void Configure(EntityTypeBuilder<NumberPattern> builder)
    {
        builder.Property(p => p.Pattern).HasMaxLength(NumberPattern.PatternMaxLength);
        builder.HasIndex(p => new { p.ScopeCode, p.ValidFrom }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(p => p.ScopeCode);
    }
}
