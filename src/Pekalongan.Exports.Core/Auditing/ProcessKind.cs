namespace Pekalongan.Exports.Core.Auditing;

/// <summary>Every act that leaves a trace. docs/processes.md tells who may do each; a test keeps the two equal.</summary>
public enum ProcessKind
{
    PublishedFiguresLoading,
    ExampleDataLoading,
    ExampleDataRemoving,

    AccountCreating,
    AccountActivating,
    AccountRoleChanging,
    AccountSuspending,
    AccountResuming,
    AccountChanging,
    AccountLinkSending,
    PasswordChanging,
    SessionsEnding,
    SigningIn,

    ExporterRegistering,
    ExporterChanging,
    NikRevealing,

    RegisterImporting,
    RegisterImportCommitting,
    RegisterImportHandingBack,
    RegisterImportDiscarding,

    CohortOpening,
    CohortChanging,
    CohortApplying,
    CriterionDeciding,
    EvidenceAdding,
    SelfApplicationSending,
    SelfApplicationTakingIn,
    SelfApplicationReturning,
    SelfApplicationDeclining,
    CertificateIssuing,
    CertificateRevoking,
    CohortReportWriting,

    MaterialAdding,
    MaterialRemoving,
    AttendanceRecording,
    AttendanceTakingBack,
    TestScoring,
    FeedbackSending,
    MentoringWriting,

    ApplicationScoring,
    SelectionConcluding,
    ApplicationAccepting,
    ApplicationRefusing,
    ApplicationWithdrawing,
    ApplicationReopening,

    ShipmentDrafting,
    ShipmentSubmitting,
    ShipmentReturning,
    ShipmentVerifying,
    ShipmentCorrecting,
    ShipmentVoiding,
    ShipmentDiscarding,
    ShipmentObjecting,
    ObjectionAnswering,

    StatementSubmitting,
    StatementReturning,
    StatementVerifying,
    StatementVoiding,

    NoticeResending,
    NoticeAssuming,
    NoticeTelling,

    ExchangeRateSetting,
    OfficialAdding,
    OfficialEnding,
    PeriodClosing,
    ReportDownloading,
}
