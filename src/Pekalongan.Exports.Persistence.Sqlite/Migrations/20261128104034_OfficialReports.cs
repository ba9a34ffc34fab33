using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OfficialReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Quarter1Cents",
                table: "Targets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Quarter2Cents",
                table: "Targets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Quarter3Cents",
                table: "Targets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Quarter4Cents",
                table: "Targets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "IssuedReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RateIdrMicro = table.Column<long>(type: "INTEGER", nullable: true),
                    RateSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LedgerSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PreparedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IssuedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    SignerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SealNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    SealHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: true),
                    ReplacesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AutomaticKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuedReports_IssuedReports_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "IssuedReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedReports_Officials_SignerId",
                        column: x => x.SignerId,
                        principalTable: "Officials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedReports_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedReports_Users_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedReports_Users_IssuedById",
                        column: x => x.IssuedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedReports_Users_PreparedById",
                        column: x => x.PreparedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NumberPatterns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pattern = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberPatterns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NumberPatterns_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportJobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Sha256 = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportJobs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportJobs_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportJobs_Users_RequestedById",
                        column: x => x.RequestedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TargetProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Population = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UsdCents = table.Column<long>(type: "INTEGER", nullable: false),
                    GranularityCents = table.Column<long>(type: "INTEGER", nullable: false),
                    Quarter1Cents = table.Column<long>(type: "INTEGER", nullable: true),
                    Quarter2Cents = table.Column<long>(type: "INTEGER", nullable: true),
                    Quarter3Cents = table.Column<long>(type: "INTEGER", nullable: true),
                    Quarter4Cents = table.Column<long>(type: "INTEGER", nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetProposals_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetProposals_Targets_TargetId",
                        column: x => x.TargetId,
                        principalTable: "Targets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetProposals_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetProposals_Users_ProposedById",
                        column: x => x.ProposedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuedReportFiles",
                columns: table => new
                {
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", maxLength: -1, nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedReportFiles", x => new { x.ReportId, x.Kind });
                    table.ForeignKey(
                        name: "FK_IssuedReportFiles_IssuedReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "IssuedReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportJobFiles",
                columns: table => new
                {
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportJobFiles", x => x.JobId);
                    table.ForeignKey(
                        name: "FK_ReportJobFiles_ReportJobs_JobId",
                        column: x => x.JobId,
                        principalTable: "ReportJobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_CheckedById",
                table: "IssuedReports",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_Code",
                table: "IssuedReports",
                column: "Code",
                unique: true,
                filter: "Code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_IssuedById",
                table: "IssuedReports",
                column: "IssuedById");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_PreparedById",
                table: "IssuedReports",
                column: "PreparedById");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_ReplacesId",
                table: "IssuedReports",
                column: "ReplacesId",
                unique: true,
                filter: "ReplacesId IS NOT NULL AND Status = 'Issued'");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_ScopeCode_AutomaticKey",
                table: "IssuedReports",
                columns: new[] { "ScopeCode", "AutomaticKey" },
                unique: true,
                filter: "AutomaticKey IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_ScopeCode_Number",
                table: "IssuedReports",
                columns: new[] { "ScopeCode", "Number" },
                unique: true,
                filter: "Number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_ScopeCode_Status_PreparedAt",
                table: "IssuedReports",
                columns: new[] { "ScopeCode", "Status", "PreparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_SignerId",
                table: "IssuedReports",
                column: "SignerId");

            migrationBuilder.CreateIndex(
                name: "IX_NumberPatterns_ScopeCode_ValidFrom",
                table: "NumberPatterns",
                columns: new[] { "ScopeCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportJobs_RequestedById_RequestedAt",
                table: "ReportJobs",
                columns: new[] { "RequestedById", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportJobs_ScopeCode",
                table: "ReportJobs",
                column: "ScopeCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReportJobs_Status_RequestedAt",
                table: "ReportJobs",
                columns: new[] { "Status", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TargetProposals_DecidedById",
                table: "TargetProposals",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_TargetProposals_ProposedById",
                table: "TargetProposals",
                column: "ProposedById");

            migrationBuilder.CreateIndex(
                name: "IX_TargetProposals_ScopeCode_Year_Status",
                table: "TargetProposals",
                columns: new[] { "ScopeCode", "Year", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_TargetProposals_TargetId",
                table: "TargetProposals",
                column: "TargetId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IssuedReportFiles");

            migrationBuilder.DropTable(
                name: "NumberPatterns");

            migrationBuilder.DropTable(
                name: "ReportJobFiles");

            migrationBuilder.DropTable(
                name: "TargetProposals");

            migrationBuilder.DropTable(
                name: "IssuedReports");

            migrationBuilder.DropTable(
                name: "ReportJobs");

            migrationBuilder.DropColumn(
                name: "Quarter1Cents",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "Quarter2Cents",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "Quarter3Cents",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "Quarter4Cents",
                table: "Targets");
        }
    }
}
