using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>Why the office got in touch.</summary>
public enum ContactPurpose
{
    /// <summary>To ask what a month came to.</summary>
    Collection,

    /// <summary>Because it used to export about now and doesn't.</summary>
    Silent,
    Other,
}

public enum ContactWay
{
    Telephone,
    WhatsApp,
    Visit,
    Email,
}

/// <summary>One call, message or visit to an exporter: the office's log.</summary>
public sealed class ExporterContact
{
    public const int PersonMaxLength = 120;
    public const int NoteMaxLength = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required Guid ExporterId { get; init; }

    public required ContactPurpose Purpose { get; init; }

    /// <summary>The month it was about, yyyymm, where it was about one.</summary>
    public int? Month { get; init; }

    public required ContactWay Way { get; init; }

    public required bool Reached { get; init; }

    public string? PersonName { get; init; }

    public string? Note { get; init; }

    /// <summary>When to get in touch again.</summary>
    public DateOnly? AgainOn { get; init; }

    public required Guid ById { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Given by the form, so that a double tap logs one.</summary>
    public required Guid IdempotencyKey { get; init; }
}

internal sealed class ExporterContactConfiguration : IEntityTypeConfiguration<ExporterContact>
{
    public void Configure(EntityTypeBuilder<ExporterContact> builder)
    {
        builder.Property(c => c.PersonName).HasMaxLength(ExporterContact.PersonMaxLength);
        builder.Property(c => c.Note).HasMaxLength(ExporterContact.NoteMaxLength);
        builder.HasIndex(c => new { c.ExporterId, c.At });
        builder.HasIndex(c => new { c.ById, c.IdempotencyKey }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(c => c.ScopeCode);
        builder.HasOne<Exporter>().WithMany().HasForeignKey(c => c.ExporterId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.ById);
    }
}
