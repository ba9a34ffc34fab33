using Microsoft.Extensions.Options;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Example;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Releases;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Web.Hosting.Mail;
using Pekalongan.Exports.Web.Pages.Tracing;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>The services of the model, feature by feature.</summary>
public static class OfficeHosting
{
    public static void AddOffice(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOffice();
        builder.Services.AddSingleton(MailSettings.Read(builder.Configuration).Route(builder.Environment));
        builder.Services.AddHostedService<Sealing>();
        builder.Services.AddHostedService<DraftForgetting>();
        builder.Services.AddOptions<CertificateSettings>().BindConfiguration(CertificateSettings.Section)
            .Validate(settings => CertificateNumbering.IsUsable(settings.NumberPattern), "Certificates:NumberPattern: " + CertificateNumbering.NotUsable)
            .ValidateOnStart();
        builder.Services.AddSingleton<ImportSignal>();
        if (builder.Configuration.GetValue("Imports:Run", true))
            builder.Services.AddHostedService<ImportRunner>();
        if (builder.Configuration.GetValue("Reports:Run", true))
            builder.Services.AddHostedService<ReportRunner>();
    }

    public static void AddOffice(this IServiceCollection services)
    {
        services.AddScoped<DatabaseSetup>().AddScoped<OfficeLoader>().AddScoped<ExampleLoader>().AddScoped<ExampleRemoval>();
        services.AddScoped<Actor>().AddScoped<AuditTrail>().AddScoped<Seals>();
        services.AddScoped<Sessions>().AddScoped<SignInService>().AddScoped<AccountLinks>().AddScoped<AccountLetters>();
        services.AddScoped<AccountService>().AddScoped<PasswordService>().AddScoped<OwnAccountService>();
        services.AddSingleton<NikVault>().AddSingleton<NoticeVault>();
        services.AddScoped<NoticeWriter>().AddScoped<NoticeService>().AddScoped<Outbox>();
        services.AddScoped<TrainingHistoryLoader>();
        services.AddScoped<Ledger>().AddScoped<LedgerSums>().AddScoped<ProgressReader>().AddScoped<ReleasedProgress>().AddScoped<YearOverviewReader>();
        services.AddScoped<ReleaseReader>().AddSingleton<ReleaseMemory>();
        services.AddScoped<CollectionReader>().AddScoped<CollectionService>().AddScoped<CollectionAnswers>().AddScoped<MonthOnFile>().AddScoped<ExporterContacts>();
        services.AddScoped<ExporterService>().AddScoped<CohortService>();
        services.AddSingleton<SessionCodes>();
        services.AddScoped<AttendanceReader>().AddScoped<AttendanceService>().AddScoped<CheckInSessions>().AddScoped<MaterialService>();
        services.AddScoped<TestScoreService>().AddScoped<FeedbackService>().AddScoped<FeedbackReader>().AddScoped<MentoringService>().AddScoped<TrainingCalendarReader>().AddScoped<PaperDownloads>();
        services.AddSingleton<ImportVault>().AddScoped<ImportService>().AddScoped<ImportWorker>().AddScoped<ImportRowList>();
        services.AddScoped<ImportCommit>().AddScoped<IImportKind, ExporterImport>().AddScoped<RegisterComparison>();
        services.AddScoped<IImportKind, ShipmentImport>().AddScoped<ShipmentComparison>().AddScoped<ShipmentIntake>();
        services.AddScoped<ApplicantReader>().AddScoped<AssessmentStarter>().AddScoped<RecheckReader>().AddScoped<DecisionHistory>();
        services.AddScoped<EligibilityService>().AddScoped<FileIntake>().AddScoped<FileStore>();
        services.AddScoped<CurationService>().AddScoped<CurationReader>();
        services.AddSingleton<PlacesQueue>().AddScoped<SelectionReader>().AddScoped<Places>().AddScoped<ReserveList>().AddScoped<SelectionNotices>();
        services.AddScoped<SelectionService>().AddScoped<SelectionConclusion>();
        services.AddSingleton<SelfApplicationVault>();
        services.AddScoped<SelfApplicationService>().AddScoped<SelfApplicationEvidence>().AddScoped<SelfApplicationCleanup>();
        services.AddScoped<SelfApplicationDesk>().AddScoped<SelfApplicationLetters>().AddScoped<ApplicantMatches>();
        services.AddScoped<RateFinder>().AddScoped<ExchangeRateService>();
        services.AddScoped<UsualWeights>().AddScoped<ShipmentGoods>();
        services.AddScoped<OwnDataReader>().AddScoped<OwnSealedReader>().AddScoped<SealedTraces>().AddScoped<PersonalValues>().AddScoped<OwnDataService>();
        services.AddScoped<ErasedSealed>().AddScoped<PersonErasure>();
        services.AddScoped<RateImport>().AddScoped<RateWithdrawal>().AddScoped<RateRuleService>();
        services.AddScoped<ShipmentService>().AddScoped<VerificationService>();
        services.AddScoped<ShipmentFileService>().AddScoped<VerificationQueue>().AddScoped<CheckingFactsReader>().AddScoped<ShipmentHistory>();
        services.AddScoped<AgreementService>().AddScoped<ShipmentOriginReader>().AddScoped<SkaService>().AddScoped<PreferenceUseReader>();
        services.AddScoped<ShipmentDrafts>().AddScoped<ShipmentRepeat>().AddScoped<OnBehalfNotices>().AddScoped<OnBehalfService>().AddScoped<ObjectionService>();
        services.AddScoped<ShipmentValuation>().AddScoped<ShipmentDuplicates>().AddScoped<MissingRates>().AddScoped<ShipmentWarnings>();
        services.AddScoped<StatementService>().AddScoped<StatementVerification>().AddScoped<StatementReconciler>().AddScoped<StatementCheck>();
        services.AddScoped<LedgerCheck>().AddScoped<FigureCheck>().AddScoped<PublishedFiguresLoader>().AddScoped<PeriodService>();
        services.AddScoped<NumberSeriesCounter>();
        services.AddSingleton(provider => new CertificateNumbering(provider.GetRequiredService<IOptions<CertificateSettings>>().Value.NumberPattern));
        services.AddScoped<CertificateRollReader>().AddScoped<CertificateWriter>().AddScoped<CertificateService>();
        services.AddScoped<CohortOutcomeReader>().AddScoped<CohortActivityReader>().AddScoped<CohortReportService>();
        services.AddScoped<StatedRateReader>().AddScoped<YearBreakdownReader>().AddScoped<PeriodReader>().AddScoped<YearsReader>().AddScoped<ShipmentRegisterReader>();
        services.AddScoped<TraceReader>().AddScoped<TracedEntryReader>().AddScoped<TraceLinks>();
        services.AddScoped<RegisterStandingReader>();
        services.AddScoped<YearFirstsReader>().AddScoped<YearMarketsReader>().AddScoped<ExporterPathReader>().AddScoped<BusinessFirstsReader>();
        services.AddScoped<YearFirstsReader>().AddScoped<YearMarketsReader>().AddScoped<ProjectionReader>().AddScoped<ExporterPathReader>().AddScoped<BusinessFirstsReader>();
        services.AddScoped<SilentExporterReader>().AddScoped<ExporterContacts>().AddScoped<MarketClassificationService>();
        services.AddScoped<KnowledgeLoader>().AddScoped<KnowledgeReader>().AddScoped<KnowledgeService>();
        services.AddScoped<ObstacleThread>().AddScoped<ObstacleNotices>().AddScoped<ObstacleService>().AddScoped<ObstacleDesk>().AddScoped<DeskReader>();
        services.AddScoped<TargetService>().AddScoped<TargetDecisions>();
        services.AddScoped<LetterheadService>().AddScoped<NumberPatternService>().AddScoped<ReportRateService>().AddScoped<SettingTrail>();
        services.AddScoped<IssuingOfficeReader>().AddScoped<OfficialService>().AddScoped<ReportDownloads>();
        services.AddScoped<IssuingOfficeReader>().AddScoped<OfficialService>().AddScoped<ReportDownloads>().AddScoped<ReleaseRecordReader>();
    }
}
