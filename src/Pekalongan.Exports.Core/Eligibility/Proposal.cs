using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>What a rule makes of the facts on file. It proposes; a person decides.</summary>
public sealed record Proposal(Verdict Verdict, Wording Reason, Wording NextStep, Wording Source)
{
    /// <summary>The next step as it is said to the business itself; <see cref="NextStep"/> speaks to the office. Null where it has nothing to do.</summary>
    public Wording? Advice { get; init; }

    /// <summary>What is on file that may help to decide.</summary>
    public IReadOnlyList<Wording> OnFile { get; init; } = [];
}

/// <summary>The facts of the register that the criteria look at.</summary>
public sealed record ApplicantFacts
{
    public required string? Nib { get; init; }

    public required IReadOnlyList<ProductOnFile> Products { get; init; }

    public required IReadOnlyList<CertificateOnFile> Certificates { get; init; }

    public required KtpArea KtpArea { get; init; }

    /// <summary>Of the KTP address, in its present name.</summary>
    public required string? KtpKelurahan { get; init; }

    /// <summary>Region of first registration by the NIK ("33.75"); null without a NIK. Only ever a hint.</summary>
    public required string? NikRegion { get; init; }

    public string? Association { get; init; }

    public ExportsOnFile Exports { get; init; } = new(DeclaredExport.NotAsked, null, 0, null);

    /// <summary>The city of this office.</summary>
    public required string CityName { get; init; }

    public required string CityRegion { get; init; }

    public required DateOnly Today { get; init; }
}

public sealed record ProductOnFile(string Name, ProductionMode Production, long? MonthlyCapacityMilli, string? Unit);

public sealed record CertificateOnFile(string Name, string? Number, DateOnly? ValidUntil)
{
    public bool HasExpiredOn(DateOnly day) => ValidUntil < day;

    public Wording Say(DateOnly today)
    {
        var name = Number is null ? Name : $"{Name} ({Number})";
        if (ValidUntil is not { } until)
            return new Wording("Sertifikat {0}, masa berlaku tidak dicatat", name);
        return HasExpiredOn(today)
            ? new Wording("Sertifikat {0}, sudah habis {1}", name, until)
            : new Wording("Sertifikat {0}, berlaku sampai {1}", name, until);
    }
}

/// <summary>What the office knows of a business's exports: what it declared, and what was verified here.</summary>
public sealed record ExportsOnFile(DeclaredExport Declared, int? SinceYear, int VerifiedShipments, DateOnly? Last)
{
    public bool IsAny => Declared == DeclaredExport.Since || VerifiedShipments > 0;
}
