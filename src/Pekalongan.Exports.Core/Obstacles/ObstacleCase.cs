using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>What a case is about. "3K", quality, quantity and continuity, is what the press names most.</summary>
public enum ObstacleTopic
{
    Licences,
    CustomsDocuments,
    CertificateOfOrigin,
    MarketAndBuyer,
    QualityAndStandards,
    Capacity,
    PriceAndPayment,
    Logistics,
    Finance,
    Other,
}

public enum ObstacleStatus
{
    /// <summary>The office owes an answer.</summary>
    Open,

    /// <summary>The office answered; the exporter may ask on.</summary>
    Answered,

    /// <summary>Another agency has it.</summary>
    HandedOver,
    Closed,
}

/// <summary>How a case ended.</summary>
public enum ObstacleOutcome
{
    Solved,
    PartlySolved,
    NotSolved,

    /// <summary>The exporter did not come back.</summary>
    NoAnswer,
}

/// <summary>An obstacle an exporter met: the FTA Center's work in the city (article 004).</summary>
public sealed class ObstacleCase : IVersioned
{
    public const int TitleMaxLength = 120;
    public const int OutcomeMaxLength = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    /// <summary>Counts up within the scope; what people call it by.</summary>
    public required int Number { get; init; }

    public required Guid ExporterId { get; init; }

    public Exporter? Exporter { get; init; }

    public required ObstacleTopic Topic { get; set; }

    public Guid? ShipmentId { get; init; }

    /// <summary>The market it is about.</summary>
    public string? CountryIso2 { get; init; }

    public string? CommodityKey { get; init; }

    public required string Title { get; init; }

    public ObstacleStatus Status { get; set; } = ObstacleStatus.Open;

    public required Guid OpenedById { get; init; }

    /// <summary>How the office learned of it.</summary>
    public required EntrySource Source { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>The office's first answer.</summary>
    public DateTime? AnsweredAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public Guid? ClosedById { get; set; }

    public ObstacleOutcome? Outcome { get; set; }

    public string? OutcomeText { get; set; }

    public required Guid IdempotencyKey { get; init; }

    public List<ObstacleMessage> Messages { get; init; } = [];

    public List<ObstacleHandover> Handovers { get; init; } = [];

    public Guid Version { get; set; }
}

/// <summary>One contribution to the thread of a case.</summary>
public sealed class ObstacleMessage
{
    public const int TextMaxLength = 4000;
    public const int MostFiles = 4;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CaseId { get; init; }

    public required string Text { get; init; }

    public required Guid ById { get; init; }

    /// <summary>By the office, not by the exporter.</summary>
    public required bool IsAnswer { get; init; }

    public required DateTime At { get; init; }

    public required Guid IdempotencyKey { get; init; }

    public List<ObstacleFile> Files { get; init; } = [];
}

public sealed class ObstacleFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MessageId { get; init; }

    public required Guid FileId { get; init; }

    public StoredFile? File { get; init; }
}

public enum HandoverAgency
{
    Province,
    Ministry,
    Customs,
    Other,
}

/// <summary>The case given on to another agency, and what came back.</summary>
public sealed class ObstacleHandover
{
    public const int AgencyMaxLength = 160;
    public const int TextMaxLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CaseId { get; init; }

    public required HandoverAgency Agency { get; init; }

    /// <summary>The agency's name, and the letter's number where there is one.</summary>
    public required string AgencyName { get; init; }

    public required DateOnly HandedOn { get; init; }

    public required string Question { get; init; }

    public required Guid ById { get; init; }

    public DateOnly? RepliedOn { get; set; }

    public string? Reply { get; set; }
}

/// <summary>An answer to what is often asked, in both languages.</summary>
public sealed class KnowledgeArticle : IVersioned
{
    public const int SlugMaxLength = 60;
    public const int TitleMaxLength = 120;
    public const int BodyMaxLength = 8000;
    public const int KeywordsMaxLength = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its address; unique.</summary>
    public required string Slug { get; init; }

    public required ObstacleTopic Topic { get; set; }

    public required string TitleId { get; set; }

    public required string TitleEn { get; set; }

    /// <summary>Plain paragraphs, separated by empty lines.</summary>
    public required string BodyId { get; set; }

    public required string BodyEn { get; set; }

    /// <summary>Words people use for it, separated by spaces, in either language.</summary>
    public required string Keywords { get; set; }

    public required bool IsPublished { get; set; }

    public required DateTime ChangedAt { get; set; }

    /// <summary>Null for those that come with the program.</summary>
    public Guid? ChangedById { get; set; }

    public Guid Version { get; set; }

    /// <summary>An article without English is shown in Indonesian to everybody.</summary>
    public bool HasEnglish => TitleEn.Length > 0 && BodyEn.Length > 0;

    public string Title(Language language) => language == Language.English && HasEnglish ? TitleEn : TitleId;

    public string Body(Language language) => language == Language.English && HasEnglish ? BodyEn : BodyId;
}

internal sealed class ObstacleCaseConfiguration : IEntityTypeConfiguration<ObstacleCase>
{
    public void Configure(EntityTypeBuilder<ObstacleCase> builder)
    {
        // Free words may name people: the trail tells that they were written, never what.
        builder.Property(c => c.Title).HasMaxLength(ObstacleCase.TitleMaxLength).IsSecret();
        builder.Property(c => c.OutcomeText).HasMaxLength(ObstacleCase.OutcomeMaxLength).IsSecret();
        builder.HasIndex(c => new { c.ScopeCode, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.ScopeCode, c.Status, c.OpenedAt });
        builder.HasIndex(c => new { c.OpenedById, c.IdempotencyKey }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(c => c.ScopeCode);
        builder.HasOne(c => c.Exporter).WithMany().HasForeignKey(c => c.ExporterId);
        builder.HasOne<Shipment>().WithMany().HasForeignKey(c => c.ShipmentId);
        builder.HasOne<Country>().WithMany().HasForeignKey(c => c.CountryIso2);
        builder.HasOne<Commodity>().WithMany().HasForeignKey(c => c.CommodityKey);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.OpenedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.ClosedById);
        builder.HasMany(c => c.Messages).WithOne().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Handovers).WithOne().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ObstacleMessageConfiguration : IEntityTypeConfiguration<ObstacleMessage>
{
    public void Configure(EntityTypeBuilder<ObstacleMessage> builder)
    {
        builder.Property(m => m.Text).HasMaxLength(ObstacleMessage.TextMaxLength).IsSecret();
        builder.HasIndex(m => new { m.ById, m.IdempotencyKey }).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(m => m.ById);
        builder.HasMany(m => m.Files).WithOne().HasForeignKey(f => f.MessageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ObstacleFileConfiguration : IEntityTypeConfiguration<ObstacleFile>
{
    public void Configure(EntityTypeBuilder<ObstacleFile> builder) => builder.HasOne(f => f.File).WithMany().HasForeignKey(f => f.FileId);
}

internal sealed class ObstacleHandoverConfiguration : IEntityTypeConfiguration<ObstacleHandover>
{
    public void Configure(EntityTypeBuilder<ObstacleHandover> builder)
    {
        builder.Property(h => h.AgencyName).HasMaxLength(ObstacleHandover.AgencyMaxLength);
        builder.Property(h => h.Question).HasMaxLength(ObstacleHandover.TextMaxLength).IsSecret();
        builder.Property(h => h.Reply).HasMaxLength(ObstacleHandover.TextMaxLength).IsSecret();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(h => h.ById);
    }
}

internal sealed class KnowledgeArticleConfiguration : IEntityTypeConfiguration<KnowledgeArticle>
{
    public void Configure(EntityTypeBuilder<KnowledgeArticle> builder)
    {
        builder.Property(a => a.Slug).HasMaxLength(KnowledgeArticle.SlugMaxLength);
        builder.Property(a => a.TitleId).HasMaxLength(KnowledgeArticle.TitleMaxLength);
        builder.Property(a => a.TitleEn).HasMaxLength(KnowledgeArticle.TitleMaxLength);
        builder.Property(a => a.BodyId).HasMaxLength(KnowledgeArticle.BodyMaxLength);
        builder.Property(a => a.BodyEn).HasMaxLength(KnowledgeArticle.BodyMaxLength);
        builder.Property(a => a.Keywords).HasMaxLength(KnowledgeArticle.KeywordsMaxLength);
        builder.HasIndex(a => a.Slug).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(a => a.ChangedById);
    }
}
