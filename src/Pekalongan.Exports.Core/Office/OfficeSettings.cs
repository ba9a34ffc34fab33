using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>The head of the office's letters, valid from a day on, so that an old report keeps its own.</summary>
public sealed class Letterhead
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First line, in capitals: the government.</summary>
    public required string Government { get; set; }

    /// <summary>Second line, larger: the office.</summary>
    public required string Agency { get; set; }

    public string? Address { get; set; }

    public string? Contact { get; set; }

    /// <summary>Where letters are dated: "Pekalongan".</summary>
    public required string Place { get; set; }
}

public enum SigningCapacity
{
    /// <summary>Holds the office.</summary>
    Definitive,

    /// <summary>Pelaksana tugas: acting, the post is vacant.</summary>
    Acting,

    /// <summary>Pelaksana harian: acting for the day.</summary>
    DailyActing,

    /// <summary>Atas nama: signs on behalf of the holder.</summary>
    OnBehalf,
}

/// <summary>An official who may sign, with the term in which that is so.</summary>
public sealed class Official
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required string Name { get; set; }

    /// <summary>The post as printed: "Kepala Dinas Perdagangan, Koperasi, dan Usaha Kecil Menengah".</summary>
    public required string Position { get; set; }

    public SigningCapacity Capacity { get; set; } = SigningCapacity.Definitive;

    /// <summary>Pangkat, for example "Pembina Utama Muda".</summary>
    public string? Rank { get; set; }

    public string? Nip { get; set; }

    /// <summary>Start of the term as far as it is known; a partial date counts from its first day.</summary>
    public required PartialDate From { get; set; }

    /// <summary>End of the term; a partial date counts until its last day.</summary>
    public PartialDate? Until { get; set; }

    public string? Source { get; set; }

    /// <summary>"Plt. Kepala Dinas …": the post with the capacity in which it is signed for.</summary>
    public string PrintedPosition => Capacity switch
    {
        SigningCapacity.Acting => "Plt. ",
        SigningCapacity.DailyActing => "Plh. ",
        SigningCapacity.OnBehalf => "a.n. ",
        _ => "",
    } + Position;

    /// <summary>"19660801 198803 1 001"; one that is no NIP as it was written down.</summary>
    public string? PrintedNip => Nip is not null && Values.Nip.Parse(Nip) is { Ok: true } parsed ? parsed.Value.ToString() : Nip;
}

/// <summary>The one rate at which a report's rupiah totals are stated ("kurs Rp14.000 per dolar AS"), for the export years it covers.</summary>
public sealed class ReportRate
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required int Year { get; init; }

    public required long IdrRateMicro { get; init; }

    public required string Source { get; init; }

    /// <summary>The day from which the office knew this rate; a report known earlier doesn't use it.</summary>
    public required DateOnly KnownFrom { get; init; }
}

internal sealed class LetterheadConfiguration : IEntityTypeConfiguration<Letterhead>
{
    public void Configure(EntityTypeBuilder<Letterhead> builder)
    {
        builder.HasIndex(l => new { l.ScopeCode, l.ValidFrom }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(l => l.ScopeCode);
    }
}

internal sealed class OfficialConfiguration : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> builder) =>
        builder.HasOne<Scope>().WithMany().HasForeignKey(o => o.ScopeCode);
}

internal sealed class ReportRateConfiguration : IEntityTypeConfiguration<ReportRate>
{
    public void Configure(EntityTypeBuilder<ReportRate> builder)
    {
        builder.HasIndex(r => new { r.ScopeCode, r.Year, r.KnownFrom }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(r => r.ScopeCode);
    }
}
