using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>The parts of Laporan Kegiatan that staff write themselves (model of Permenpan 80/2012); the rest follows from the data.</summary>
public enum CohortReportPart
{
    Background,
    Purpose,
    LegalBasis,
    Obstacles,
    Conclusions,
    Suggestions,
    Closing,
}

public sealed class CohortReportText : IVersioned
{
    public const int TextMaxLength = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CohortId { get; init; }

    public required CohortReportPart Part { get; init; }

    public required string Text { get; set; }

    public Guid Version { get; set; }
}

internal sealed class CohortReportTextConfiguration : IEntityTypeConfiguration<CohortReportText>
{
    public void Configure(EntityTypeBuilder<CohortReportText> builder)
    {
        builder.Property(t => t.Text).HasMaxLength(CohortReportText.TextMaxLength);
        builder.HasIndex(t => new { t.CohortId, t.Part }).IsUnique();
        builder.HasOne<Cohort>().WithMany().HasForeignKey(t => t.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
