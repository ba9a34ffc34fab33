using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Files;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>A part of a training day.</summary>
public sealed class CohortSession
{
    public const int TopicMaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CohortId { get; init; }

    public required DateOnly Day { get; set; }

    /// <summary>Local time; null where only the day is known.</summary>
    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public required string Topic { get; set; }

    /// <summary>Where it differs from the cohort's place.</summary>
    public string? Place { get; set; }

    /// <summary>Jam pelajaran of 45 minutes.</summary>
    public required int LessonHours { get; set; }

    public List<SessionSpeaker> Speakers { get; init; } = [];

    public List<SessionMaterial> Materials { get; init; } = [];
}

public sealed class SessionSpeaker
{
    public const int NameMaxLength = 120;
    public const int AffiliationMaxLength = 160;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    /// <summary>In the order in which they are printed.</summary>
    public required int Position { get; set; }

    public required string Name { get; set; }

    public string? Affiliation { get; set; }
}

/// <summary>Slides or a hand-out of a session, for its participants.</summary>
public sealed class SessionMaterial
{
    public const int TitleMaxLength = 160;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    public required string Title { get; set; }

    public required Guid FileId { get; init; }

    public StoredFile? File { get; init; }
}

internal sealed class CohortSessionConfiguration : IEntityTypeConfiguration<CohortSession>
{
    public void Configure(EntityTypeBuilder<CohortSession> builder)
    {
        builder.ToTable(nameof(CohortSession));
        builder.Property(s => s.Topic).HasMaxLength(CohortSession.TopicMaxLength);
        builder.HasMany(s => s.Speakers).WithOne().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Materials).WithOne().HasForeignKey(m => m.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SessionSpeakerConfiguration : IEntityTypeConfiguration<SessionSpeaker>
{
    public void Configure(EntityTypeBuilder<SessionSpeaker> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(SessionSpeaker.NameMaxLength);
        builder.Property(s => s.Affiliation).HasMaxLength(SessionSpeaker.AffiliationMaxLength);
    }
}

internal sealed class SessionMaterialConfiguration : IEntityTypeConfiguration<SessionMaterial>
{
    public void Configure(EntityTypeBuilder<SessionMaterial> builder)
    {
        builder.Property(m => m.Title).HasMaxLength(SessionMaterial.TitleMaxLength);
        builder.HasOne(m => m.File).WithMany().HasForeignKey(m => m.FileId);
    }
}
