using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TrainingProgramme : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "CohortSession",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "UploadedById",
                table: "Files",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "End",
                table: "CohortSession",
                type: "time",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Start",
                table: "CohortSession",
                type: "time",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AcceptedCount",
                table: "Cohorts",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ApplyUntil",
                table: "Cohorts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Criteria",
                table: "Cohorts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "Nib,OwnProduction,QualityAndQuantity,LocalKtp");

            migrationBuilder.AddColumn<bool>(
                name: "IsCurated",
                table: "Cohorts",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "MinimumAttendancePercent",
                table: "Cohorts",
                type: "int",
                nullable: false,
                defaultValue: 80);

            migrationBuilder.AddColumn<string>(
                name: "PublicText",
                table: "Cohorts",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SelectedAt",
                table: "Cohorts",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SelectedById",
                table: "Cohorts",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Facts",
                table: "Assessments",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReusedFromId",
                table: "Assessments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DecidedAt",
                table: "Applications",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DecidedById",
                table: "Applications",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOverride",
                table: "Applications",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ParticipantCode",
                table: "Applications",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PostTest",
                table: "Applications",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PreTest",
                table: "Applications",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReservePosition",
                table: "Applications",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ScoreHundredths",
                table: "Applications",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Applications",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Staff");

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "Applications",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Applied");

            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "Applications",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Attendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendance_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attendance_CohortSession_SessionId",
                        column: x => x.SessionId,
                        principalTable: "CohortSession",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendance_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Government = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    HolderName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BusinessName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CohortTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LessonHours = table.Column<int>(type: "int", nullable: false),
                    AttendedHours = table.Column<int>(type: "int", nullable: false),
                    Topics = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Partner = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    IssuedIn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SignerPosition = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SignerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SignerRank = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignerNip = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IssuedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevokedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RevokedFor = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RevocationReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ReplacedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certificates_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Certificates_Certificates_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certificates_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certificates_Users_IssuedById",
                        column: x => x.IssuedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certificates_Users_RevokedById",
                        column: x => x.RevokedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CohortReportTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CohortId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Part = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CohortReportTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CohortReportTexts_Cohorts_CohortId",
                        column: x => x.CohortId,
                        principalTable: "Cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CurationScores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Product = table.Column<int>(type: "int", nullable: true),
                    CapacityAndContinuity = table.Column<int>(type: "int", nullable: true),
                    Legality = table.Column<int>(type: "int", nullable: true),
                    MarketReadiness = table.Column<int>(type: "int", nullable: true),
                    Commitment = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CurationScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CurationScores_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CurationScores_Users_AssessorId",
                        column: x => x.AssessorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<int>(type: "int", nullable: false),
                    Speakers = table.Column<int>(type: "int", nullable: false),
                    Organisation = table.Column<int>(type: "int", nullable: false),
                    Usefulness = table.Column<int>(type: "int", nullable: false),
                    Comment = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Feedback_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Length = table.Column<int>(type: "int", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CohortId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UploadedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Remarks = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    HeadersCipher = table.Column<byte[]>(type: "varbinary(max)", maxLength: -1, nullable: true),
                    RowCount = table.Column<int>(type: "int", nullable: true),
                    CheckedRows = table.Column<int>(type: "int", nullable: false),
                    ReadyRows = table.Column<int>(type: "int", nullable: false),
                    WrongRows = table.Column<int>(type: "int", nullable: false),
                    KnownRows = table.Column<int>(type: "int", nullable: false),
                    DifferentRows = table.Column<int>(type: "int", nullable: false),
                    CommittedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CommittedToRow = table.Column<int>(type: "int", nullable: false),
                    RegisteredRows = table.Column<int>(type: "int", nullable: false),
                    AppliedRows = table.Column<int>(type: "int", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HoldsRows = table.Column<bool>(type: "bit", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Imports_Cohorts_CohortId",
                        column: x => x.CohortId,
                        principalTable: "Cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Imports_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Imports_Users_CommittedById",
                        column: x => x.CommittedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Imports_Users_UploadedById",
                        column: x => x.UploadedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mentoring",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Form = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Mentor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    NextStep = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EnteredById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentoring", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mentoring_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mentoring_Users_EnteredById",
                        column: x => x.EnteredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DedupKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ExporterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Content = table.Column<byte[]>(type: "varbinary(max)", maxLength: -1, nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LeaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Failure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Users_ToldById",
                        column: x => x.ToldById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NumberSeries",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSeries", x => new { x.Key, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "RubricWeight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CohortId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Aspect = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WeightPercent = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RubricWeight", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RubricWeight_Cohorts_CohortId",
                        column: x => x.CohortId,
                        principalTable: "Cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SelfApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CohortId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TokenSha256 = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AnswersCipher = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandledById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandlingReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SelfApplications_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SelfApplications_Cohorts_CohortId",
                        column: x => x.CohortId,
                        principalTable: "Cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SelfApplications_Users_HandledById",
                        column: x => x.HandledById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionMaterial",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionMaterial", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionMaterial_CohortSession_SessionId",
                        column: x => x.SessionId,
                        principalTable: "CohortSession",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionMaterial_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionSpeaker",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Affiliation = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionSpeaker", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionSpeaker_CohortSession_SessionId",
                        column: x => x.SessionId,
                        principalTable: "CohortSession",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // The one speaker a session could have becomes its first.
            migrationBuilder.Sql(
                "INSERT INTO SessionSpeaker (Id, SessionId, Position, Name) "
                + "SELECT Id, Id, 1, LEFT(Speaker, 120) FROM CohortSession WHERE Speaker IS NOT NULL");

            migrationBuilder.DropColumn(
                name: "Speaker",
                table: "CohortSession");

            migrationBuilder.CreateTable(
                name: "ImportedRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    RowKey = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    ExporterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedRows_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportedRows_Imports_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportedRows_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFiles",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cipher = table.Column<byte[]>(type: "varbinary(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFiles", x => x.BatchId);
                    table.ForeignKey(
                        name: "FK_ImportFiles_Imports_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportSlices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    NotableRows = table.Column<int>(type: "int", nullable: false),
                    Cipher = table.Column<byte[]>(type: "varbinary(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportSlices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportSlices_Imports_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SelfApplicationFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SelfApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Criterion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfApplicationFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SelfApplicationFile_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SelfApplicationFile_SelfApplications_SelfApplicationId",
                        column: x => x.SelfApplicationId,
                        principalTable: "SelfApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cohorts_SelectedById",
                table: "Cohorts",
                column: "SelectedById");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_ReusedFromId",
                table: "Assessments",
                column: "ReusedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_DecidedById",
                table: "Applications",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_ParticipantCode",
                table: "Applications",
                column: "ParticipantCode",
                unique: true,
                filter: "[ParticipantCode] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_ApplicationId",
                table: "Attendance",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_RecordedById",
                table: "Attendance",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_SessionId_ApplicationId",
                table: "Attendance",
                columns: new[] { "SessionId", "ApplicationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ApplicationId",
                table: "Certificates",
                column: "ApplicationId",
                unique: true,
                filter: "RevokedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Code",
                table: "Certificates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_FileId",
                table: "Certificates",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_IssuedById",
                table: "Certificates",
                column: "IssuedById");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Number",
                table: "Certificates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ReplacedById",
                table: "Certificates",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_RevokedById",
                table: "Certificates",
                column: "RevokedById");

            migrationBuilder.CreateIndex(
                name: "IX_CohortReportTexts_CohortId_Part",
                table: "CohortReportTexts",
                columns: new[] { "CohortId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CurationScores_ApplicationId_AssessorId",
                table: "CurationScores",
                columns: new[] { "ApplicationId", "AssessorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CurationScores_AssessorId",
                table: "CurationScores",
                column: "AssessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_ApplicationId",
                table: "Feedback",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRows_BatchId_RowNumber",
                table: "ImportedRows",
                columns: new[] { "BatchId", "RowNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRows_ExporterId",
                table: "ImportedRows",
                column: "ExporterId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRows_ScopeCode_RowKey",
                table: "ImportedRows",
                columns: new[] { "ScopeCode", "RowKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Imports_CohortId",
                table: "Imports",
                column: "CohortId");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_CommittedById",
                table: "Imports",
                column: "CommittedById");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ScopeCode_UploadedAt",
                table: "Imports",
                columns: new[] { "ScopeCode", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_Status",
                table: "Imports",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_UploadedById",
                table: "Imports",
                column: "UploadedById");

            migrationBuilder.CreateIndex(
                name: "IX_ImportSlices_BatchId_Number",
                table: "ImportSlices",
                columns: new[] { "BatchId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mentoring_ApplicationId_Day",
                table: "Mentoring",
                columns: new[] { "ApplicationId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentoring_EnteredById",
                table: "Mentoring",
                column: "EnteredById");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DedupKey",
                table: "Notices",
                column: "DedupKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ExporterId",
                table: "Notices",
                column: "ExporterId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ScopeCode_CreatedAt",
                table: "Notices",
                columns: new[] { "ScopeCode", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_State_NextTryAt",
                table: "Notices",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ToldById",
                table: "Notices",
                column: "ToldById");

            migrationBuilder.CreateIndex(
                name: "IX_RubricWeight_CohortId_Aspect",
                table: "RubricWeight",
                columns: new[] { "CohortId", "Aspect" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SelfApplicationFile_FileId",
                table: "SelfApplicationFile",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_SelfApplicationFile_SelfApplicationId",
                table: "SelfApplicationFile",
                column: "SelfApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SelfApplications_ApplicationId",
                table: "SelfApplications",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SelfApplications_CohortId_Status",
                table: "SelfApplications",
                columns: new[] { "CohortId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_SelfApplications_HandledById",
                table: "SelfApplications",
                column: "HandledById");

            migrationBuilder.CreateIndex(
                name: "IX_SelfApplications_Reference",
                table: "SelfApplications",
                column: "Reference",
                unique: true,
                filter: "[Reference] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SelfApplications_TokenSha256",
                table: "SelfApplications",
                column: "TokenSha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionMaterial_FileId",
                table: "SessionMaterial",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMaterial_SessionId",
                table: "SessionMaterial",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSpeaker_SessionId",
                table: "SessionSpeaker",
                column: "SessionId");

            migrationBuilder.AddForeignKey(
                name: "FK_Applications_Users_DecidedById",
                table: "Applications",
                column: "DecidedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Assessments_Assessments_ReusedFromId",
                table: "Assessments",
                column: "ReusedFromId",
                principalTable: "Assessments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Cohorts_Users_SelectedById",
                table: "Cohorts",
                column: "SelectedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Applications_Users_DecidedById",
                table: "Applications");

            migrationBuilder.DropForeignKey(
                name: "FK_Assessments_Assessments_ReusedFromId",
                table: "Assessments");

            migrationBuilder.DropForeignKey(
                name: "FK_Cohorts_Users_SelectedById",
                table: "Cohorts");

            migrationBuilder.DropTable(
                name: "Attendance");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "CohortReportTexts");

            migrationBuilder.DropTable(
                name: "CurationScores");

            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "ImportedRows");

            migrationBuilder.DropTable(
                name: "ImportFiles");

            migrationBuilder.DropTable(
                name: "ImportSlices");

            migrationBuilder.DropTable(
                name: "Mentoring");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "NumberSeries");

            migrationBuilder.DropTable(
                name: "RubricWeight");

            migrationBuilder.DropTable(
                name: "SelfApplicationFile");

            migrationBuilder.DropTable(
                name: "SessionMaterial");

            migrationBuilder.AddColumn<string>(
                name: "Speaker",
                table: "CohortSession",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.Sql("UPDATE CohortSession SET Speaker = (SELECT Name FROM SessionSpeaker s WHERE s.SessionId = CohortSession.Id AND s.Position = 1)");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "CohortSession");

            migrationBuilder.DropTable(
                name: "SessionSpeaker");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "SelfApplications");

            migrationBuilder.DropIndex(
                name: "IX_Cohorts_SelectedById",
                table: "Cohorts");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_ReusedFromId",
                table: "Assessments");

            migrationBuilder.DropIndex(
                name: "IX_Applications_DecidedById",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Applications_ParticipantCode",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "End",
                table: "CohortSession");

            migrationBuilder.DropColumn(
                name: "Start",
                table: "CohortSession");

            migrationBuilder.DropColumn(
                name: "AcceptedCount",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "ApplyUntil",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "Criteria",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "IsCurated",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "MinimumAttendancePercent",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "PublicText",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "SelectedAt",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "SelectedById",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "Facts",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ReusedFromId",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "DecidedById",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "IsOverride",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "ParticipantCode",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "PostTest",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "PreTest",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "ReservePosition",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "ScoreHundredths",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "Applications");

            migrationBuilder.AlterColumn<Guid>(
                name: "UploadedById",
                table: "Files",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);
        }
    }
}
