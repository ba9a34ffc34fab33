using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Metadata;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>What becomes of the words of a table when a person is erased; a column that is named nowhere here fails a test.</summary>
public sealed record ColumnFates
{
    /// <summary>Name the person, or are somebody's own words about the person or the business: emptied, or gone with their row.</summary>
    public IReadOnlyList<string> Erased { get; init; } = [];

    /// <summary>Name the business: erased only where the business is the person, in a sole proprietorship.</summary>
    public IReadOnlyList<string> ErasedIfSole { get; init; } = [];

    /// <summary>Ciphers, digests and what is made of other columns: erased too, and never in the copy as they are.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Codes, numbers and facts that name nobody, or the basis of a figure.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    public IEnumerable<string> All => [.. Erased, .. ErasedIfSole, .. Hidden, .. Kept];
}

/// <summary>
/// The one list of every column that can hold words or bytes. <see cref="PersonErasure"/> does what it says, the copy for the person holds what
/// it does not hide, and docs/personal-columns.md shows it; tests hold all three against it.
/// </summary>
public static class PersonalColumns
{
    /// <summary>Tables whose rows belong to a business or a person.</summary>
    public static readonly FrozenDictionary<Type, ColumnFates> Tables = new Dictionary<Type, ColumnFates>
    {
        [typeof(Person)] = new() { Erased = ["Name", "KtpAddress", "KtpKelurahanCode"], Hidden = ["NikCipher", "NikLookup"], Kept = ["ScopeCode"] },
        [typeof(Exporter)] = new()
        {
            Erased = ["PersonTitle", "Phone", "Email", "ExportDeclaration"], ErasedIfSole = ["Name", "Nib", "Address", "Association"], Hidden = ["SearchText"],
            Kept = ["KelurahanCode", "Sector", "ScopeCode"],
        },
        [typeof(ExporterProduct)] = new() { ErasedIfSole = ["Name"], Kept = ["CommodityKey", "Unit"] },
        [typeof(ExporterCertificate)] = new() { ErasedIfSole = ["Number"], Kept = ["Name"] },
        [typeof(ExporterContact)] = new() { Erased = ["PersonName", "Note"], Kept = ["ScopeCode"] },
        [typeof(UserAccount)] = new() { Erased = ["Name", "Email", "Phone"], Hidden = ["PasswordHash"], Kept = ["ScopeCode"] },
        [typeof(UserSession)] = new() { Erased = ["Device"] },
        [typeof(AccountLink)] = new() { Hidden = ["TokenSha256"] },
        [typeof(CohortApplication)] = new() { Erased = ["StatusReason"], Kept = ["ParticipantCode"] },
        [typeof(CriterionAssessment)] = new() { Erased = ["Reason"], Hidden = ["Facts"] },
        [typeof(CurationScore)] = new() { Erased = ["Note"] },
        [typeof(CohortFeedback)] = new() { Erased = ["Comment"] },
        [typeof(MentoringEntry)] = new() { Erased = ["Topic", "Notes", "NextStep"], Kept = ["Mentor"] },
        [typeof(SelfApplication)] = new() { Erased = ["HandlingReason", "Reference"], Hidden = ["AnswersCipher", "TokenSha256"] },
        [typeof(TrainingCertificate)] = new()
        {
            Erased = ["HolderName", "RevocationReason"], ErasedIfSole = ["BusinessName"],
            Kept =
            [
                "Number", "Code", "Government", "Agency", "CohortTitle", "Place", "Topics", "Partner", "IssuedIn", "SignerPosition", "SignerName", "SignerRank", "SignerNip",
            ],
        },
        [typeof(Notice)] = new() { Hidden = ["Content", "DedupKey"], Kept = ["ScopeCode"] },
        [typeof(CollectionItem)] = new() { Erased = ["RemovedReason"] },
        [typeof(CollectionAnswer)] = new() { Erased = ["Note"] },
        [typeof(MonthlyStatement)] = new() { Erased = ["InformantName", "DecisionReason"], Kept = ["ScopeCode"] },
        [typeof(MonthlyStatementLine)] = new() { Kept = ["CommodityKey", "CountryIso2", "CurrencyCode", "RateSource"] },
        [typeof(ObstacleCase)] = new() { Erased = ["Title", "OutcomeText"], Kept = ["CommodityKey", "CountryIso2", "ScopeCode"] },
        [typeof(ObstacleMessage)] = new() { Erased = ["Text"] },
        [typeof(ObstacleHandover)] = new() { Erased = ["Question", "Reply"], Kept = ["AgencyName"] },

        // The name of another exporter stays on the papers of this one; where it is the erased one's, on the papers of others, it becomes the pseudonym.
        [typeof(Shipment)] = new()
        {
            Erased = ["InformantName", "DecisionReason"],
            Kept =
            [
                "ExporterOfRecordName", "DestinationIso2", "DocumentNumber", "CustomsOfficeCode", "AjuNumber", "InvoiceNumber", "PortCode", "Incoterm", "AgreementCode",
                "SkaNumber", "ScopeCode",
            ],
        },
        [typeof(ShipmentLine)] = new() { Kept = ["CommodityKey", "Hs", "Unit", "CurrencyCode", "RateSource"] },
        [typeof(ShipmentObjection)] = new() { Erased = ["Text", "Answer"] },
        [typeof(LedgerEntry)] = new() { Kept = ["CommodityKey", "CountryIso2", "District", "Hs", "ScopeCode"] },

        // The papers of a shipment that was verified stay, under another name: they are the proof of the figure.
        [typeof(StoredFile)] = new() { Erased = ["Name"], Kept = ["ContentType", "Sha256"] },
        [typeof(StoredFileContent)] = new() { Hidden = ["Bytes"] },

        // The name of a table stays unless it is the person's or the business's.
        [typeof(ImportBatch)] = new() { Hidden = ["HeadersCipher", "Problem", "Remarks"], Kept = ["FileName", "Sha256", "ScopeCode"] },
        [typeof(ImportFile)] = new() { Hidden = ["Cipher"] },
        [typeof(ImportSlice)] = new() { Hidden = ["Cipher"] },
        [typeof(ImportedRow)] = new() { Hidden = ["RowKey"], Kept = ["ScopeCode"] },

        // Sealed: what is said in clear stays, what is personal stands apart and goes with its key.
        [typeof(AuditProcess)] = new() { Kept = ["Reason"] },
        [typeof(AuditEvent)] = new() { Kept = ["Subject", "SubjectId", "RootId", "Changes"] },
        [typeof(AuditPersonalValue)] = new() { Hidden = ["Cipher", "Field"] },
        [typeof(PersonalKey)] = new() { Hidden = ["WrappedKey"] },
    }.ToFrozenDictionary();

    /// <summary>Tables of the office, in which no business has a row of its own.</summary>
    public static readonly FrozenDictionary<Type, IReadOnlyList<string>> OfTheOffice = new Dictionary<Type, IReadOnlyList<string>>
    {
        [typeof(Scope)] = ["Code", "Name", "RegionCode"],
        [typeof(Letterhead)] = ["ScopeCode", "Government", "Agency", "Address", "Contact", "Place"],
        [typeof(Official)] = ["ScopeCode", "Name", "Position", "Rank", "Nip", "Source"],
        [typeof(ReportRate)] = ["ScopeCode", "Source"],
        [typeof(NumberSeries)] = ["Key"],
        [typeof(NumberPattern)] = ["ScopeCode", "Pattern"],
        [typeof(TargetProposal)] = ["ScopeCode", "LegalBasis", "Reason", "DecisionReason"],

        // An issued report is an archive of the office and stays as it was signed, the names in it too.
        [typeof(IssuedReport)] = ["ScopeCode", "Kind", "Question", "Title", "RateSource", "Reason", "Number", "Code", "SealHash", "AutomaticKey"],
        [typeof(IssuedReportFile)] = ["Bytes", "Sha256"],
        [typeof(ReportJob)] = ["ScopeCode", "Kind", "Question", "Format", "FileName", "ContentType", "Sha256"],
        [typeof(ReportJobFile)] = ["Bytes"],
        [typeof(DataProtectionKey)] = ["FriendlyName", "Xml"],
        [typeof(Kelurahan)] = ["Code", "BpsCode", "District", "Name", "NikDistrictCode", "Spellings"],
        [typeof(FormerKelurahan)] = ["Name", "KelurahanCode"],
        [typeof(Cohort)] =
        [
            "ScopeCode", "Title", "HistoryKey", "Partner", "Place", "PublicText", "Criteria", "Sectors", "Source", "Speakers", "Topics", "Uncertainty",
        ],
        [typeof(CohortSession)] = ["Place", "Topic"],
        [typeof(SessionSpeaker)] = ["Name", "Affiliation"],
        [typeof(SessionMaterial)] = ["Title"],
        [typeof(CohortReportText)] = ["Text"],
        [typeof(CollectionRound)] = ["ScopeCode"],
        [typeof(KnowledgeArticle)] = ["Slug", "TitleId", "TitleEn", "BodyId", "BodyEn", "Keywords"],
        [typeof(Commodity)] = ["Key", "NameId", "NameEn", "SuggestedHs", "OtherHs", "Note", "Source"],
        [typeof(Country)] = ["Iso2", "Iso3", "NameId", "NameEn", "Aliases", "Mentions", "TraditionalMarketBasis"],
        [typeof(CustomsOffice)] = ["Code", "Name", "Note"],
        [typeof(Port)] = ["UnLocode", "Name", "Mode", "Note"],
        [typeof(Kbli)] = ["Code", "Title", "Commodities"],
        [typeof(ExchangeRate)] = ["ScopeCode", "CurrencyCode", "Source", "WithdrawnReason"],
        [typeof(RateRule)] = ["ScopeCode", "Kinds", "Reason"],
        [typeof(MarketClassification)] = ["ScopeCode", "CountryIso2", "Basis"],
        [typeof(TradeAgreement)] = ["Code", "NameId", "NameEn", "Form", "Members", "Note", "Source", "SuggestedFor"],
        [typeof(MonthlyTotal)] = ["ScopeCode", "Key"],
        [typeof(PublishedFigure)] = ["ScopeCode", "Source", "Note"],
        [typeof(ExportTarget)] = ["ScopeCode", "LegalBasis", "Note"],
        [typeof(SourceNote)] = ["ScopeCode", "Period", "Source", "Text"],
        [typeof(ClosedPeriod)] = ["ScopeCode"],
        [typeof(SealBatch)] = ["RowDigests", "PreviousHash", "Hash"],
    }.ToFrozenDictionary();

    /// <summary>Whether a column can hold words: text, bytes, or a list kept as text. The names of a choice cannot.</summary>
    public static bool CanHoldWords(IReadOnlyProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        var stored = column.FindTypeMapping()?.Converter?.ProviderClrType ?? type;
        return !type.IsEnum && type != typeof(PartialDate) && (stored == typeof(string) || stored == typeof(byte[]));
    }

    /// <summary>In the copy that a person gets; a new column is, unless it is a secret.</summary>
    public static bool IsShown(IReadOnlyProperty column) =>
        Tables.GetValueOrDefault(column.DeclaringType.ClrType) is { } fates && fates.All.Contains(column.Name, StringComparer.Ordinal)
            ? !fates.Hidden.Contains(column.Name, StringComparer.Ordinal)
            : !column.IsSecret() && column.ClrType != typeof(byte[]);
}
