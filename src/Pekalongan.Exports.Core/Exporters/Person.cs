using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>Where the address printed on the KTP lies. "Pekalongan" alone may be the regency, so it is asked explicitly.</summary>
public enum KtpArea
{
    NotRecorded,

    /// <summary>In the city of this scope.</summary>
    City,

    OutsideCity,
}

/// <summary>An owner or responsible person. One person may own several businesses.</summary>
public sealed class Person : IVersioned
{
    public const int NameMaxLength = 120;
    public const int AddressMaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required string Name { get; set; }

    /// <summary>The NIK under the master key; null where none was given (a responsible person of a PT, CV or koperasi).</summary>
    public byte[]? NikCipher { get; set; }

    /// <summary>Keyed digest of the NIK, to find the same person again without reading any NIK.</summary>
    public byte[]? NikLookup { get; set; }

    public KtpArea KtpArea { get; set; }

    public string? KtpAddress { get; set; }

    /// <summary>Kelurahan printed on the KTP, in its present name; null outside the city.</summary>
    public string? KtpKelurahanCode { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When all that names the person was erased; the row stays so that totals do.</summary>
    public DateTime? ErasedAt { get; set; }

    public Guid Version { get; set; }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.KtpAddress).HasMaxLength(Person.AddressMaxLength);
        builder.Property(p => p.NikCipher).HasMaxLength(64).IsSecret();
        builder.Property(p => p.NikLookup).HasMaxLength(32).IsFixedLength().IsSecret();
        builder.HasIndex(p => new { p.ScopeCode, p.NikLookup }).IsUnique().HasFilter("NikLookup IS NOT NULL");
        builder.HasOne<Scope>().WithMany().HasForeignKey(p => p.ScopeCode);
        builder.HasOne<Kelurahan>().WithMany().HasForeignKey(p => p.KtpKelurahanCode);
    }
}
