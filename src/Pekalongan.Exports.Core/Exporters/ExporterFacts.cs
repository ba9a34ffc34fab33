using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>What is written down of the owner or the responsible person. Without a NIK the one on file stays.</summary>
public sealed record PersonFacts
{
    public required string Name { get; init; }

    public Nik? Nik { get; init; }

    public required KtpArea KtpArea { get; init; }

    public string? KtpAddress { get; init; }

    public string? KtpKelurahanCode { get; init; }
}

public sealed record ProductFacts(string Name, string CommodityKey, ProductionMode Production, long? MonthlyCapacityMilli, string? Unit);

public sealed record CertificateFacts(string Name, string? Number, DateOnly? ValidUntil);

/// <summary>What is written down of the business, apart from the person.</summary>
public sealed record BusinessFacts
{
    public required string Name { get; init; }

    public required LegalForm LegalForm { get; init; }

    public string? PersonTitle { get; init; }

    /// <summary>Null for "belum punya".</summary>
    public Nib? Nib { get; init; }

    public string? Address { get; init; }

    public string? KelurahanCode { get; init; }

    public required SizeClass SizeClass { get; init; }

    public string? Sector { get; init; }

    public string? Association { get; init; }

    public PhoneNumber? Phone { get; init; }

    public EmailAddress? Email { get; init; }

    public DeclaredExport DeclaredExport { get; init; }

    public int? ExportsSinceYear { get; init; }

    public string? ExportDeclaration { get; init; }

    public required IReadOnlyList<ProductFacts> Products { get; init; }

    public IReadOnlyList<CertificateFacts> Certificates { get; init; } = [];
}

/// <summary>A business to be registered under an id made beforehand.</summary>
public sealed record Registration(Guid Id, PersonFacts Person, BusinessFacts Business);

/// <summary>A person who is on the register already, with what they own.</summary>
public sealed record KnownPerson(Guid Id, string Name, IReadOnlyList<KnownBusiness> Businesses);

public sealed record KnownBusiness(Guid Id, string Name);

/// <summary>How a registration or a change ended, and what stands in its way.</summary>
public sealed record RegisterAnswer(Outcome Outcome)
{
    /// <summary>The NIB belongs to this business already.</summary>
    public KnownBusiness? SameNib { get; init; }

    /// <summary>The NIK belongs to this person already; registering again with their id says it is another business of theirs.</summary>
    public KnownPerson? SamePerson { get; init; }

    public static implicit operator RegisterAnswer(Outcome outcome) => new(outcome);

    public static RegisterAnswer FromOutcome(Outcome outcome) => new(outcome);
}
