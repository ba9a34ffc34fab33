using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pekalongan.Exports.Core.Files;

/// <summary>An uploaded file: evidence for a criterion, a document of a shipment. Kept in the database so that one backup holds everything.</summary>
public sealed class StoredFile
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int NameMaxLength = 160;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name as the uploader saw it, cleaned; never used as a path.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required int Length { get; init; }

    public required byte[] Sha256 { get; init; }

    /// <summary>Null where an applicant without an account sent it.</summary>
    public required Guid? UploadedById { get; init; }

    public required DateTime UploadedAt { get; init; }

    /// <summary>Loaded only when the file is downloaded.</summary>
    public StoredFileContent? Content { get; init; }
}

public sealed class StoredFileContent
{
    public Guid FileId { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength);
        builder.Property(f => f.ContentType).HasMaxLength(60);
        builder.Property(f => f.Sha256).HasMaxLength(32).IsFixedLength();
        builder.HasOne(f => f.Content).WithOne().HasForeignKey<StoredFileContent>(c => c.FileId);
    }
}

internal sealed class StoredFileContentConfiguration : IEntityTypeConfiguration<StoredFileContent>
{
    public void Configure(EntityTypeBuilder<StoredFileContent> builder) => builder.HasKey(c => c.FileId);
}
