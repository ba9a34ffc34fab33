using System.Collections.Frozen;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>What an account may do. Each page names one; a page that names none is closed to everybody.</summary>
public enum Permission
{
    /// <summary>Own account and sessions: everybody who is signed in.</summary>
    OwnAccount,

    ViewRegister,
    EditRegister,
    RevealNik,

    ViewCohorts,
    ManageCohorts,
    DecideEligibility,

    /// <summary>Scores applications of a curated cohort, blind to the other assessor.</summary>
    CurateApplications,

    /// <summary>Puts who was there on the list, writes the mentoring log and the test scores.</summary>
    RecordAttendance,

    IssueCertificates,

    /// <summary>A business on the register applies to an open cohort by itself.</summary>
    ApplyForTraining,

    /// <summary>The result of an application: staff, and the business it is about.</summary>
    ViewEligibilityResult,

    /// <summary>The list of shipments: all of the scope, or for an exporter its own.</summary>
    ViewShipments,

    /// <summary>An exporter for itself, staff on behalf.</summary>
    EnterShipments,
    VerifyShipments,

    /// <summary>The fast form, tables of shipments, and answers to objections: what staff do for exporters that don't type.</summary>
    EnterOnBehalf,

    /// <summary>The monthly round of asking, and monthly statements.</summary>
    CollectReports,

    /// <summary>The way of each exporter to shipments of its own, and who has fallen silent.</summary>
    ViewExporterPaths,

    /// <summary>Writes the log of calls and visits.</summary>
    LogContacts,

    ManageRates,

    /// <summary>Trade agreements, and which markets count as non-traditional.</summary>
    ManageMarkets,

    /// <summary>The cases of the obstacle desk: all of the scope, or for an exporter its own.</summary>
    ViewCases,
    OpenCases,
    AnswerCases,
    ManageKnowledge,

    /// <summary>Everything held about one's own business, to take along.</summary>
    DownloadOwnData,
    ErasePeople,

    /// <summary>Seeing whom the program told what, and telling those it could not reach.</summary>
    SendNotices,

    ViewProgress,
    ViewReports,
    DownloadReports,

    /// <summary>The entries behind a figure, with who entered and verified them.</summary>
    TraceFigures,
    ClosePeriods,

    /// <summary>Freezes a report for checking, and prepares it again.</summary>
    PrepareReports,

    /// <summary>Looks at what somebody else has prepared.</summary>
    CheckReports,

    /// <summary>Gives a checked report its number, signer and files.</summary>
    IssueReports,

    ProposeTargets,
    ApproveTargets,

    SwitchScope,
    ManageAccounts,

    /// <summary>Who signs the office's papers, and how they are headed and numbered.</summary>
    ManageOffice,
}

/// <summary>Roles → permissions, in one table to be read by everyone.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.Staff] =
        [
            Permission.OwnAccount, Permission.SwitchScope,
            Permission.ViewRegister, Permission.EditRegister, Permission.RevealNik,
            Permission.ViewCohorts, Permission.ManageCohorts, Permission.DecideEligibility, Permission.ViewEligibilityResult,
            Permission.CurateApplications, Permission.RecordAttendance, Permission.IssueCertificates,
            Permission.ViewShipments, Permission.EnterShipments, Permission.EnterOnBehalf, Permission.CollectReports,
            Permission.ViewExporterPaths, Permission.LogContacts, Permission.ManageRates, Permission.ManageMarkets, Permission.SendNotices,
            Permission.ViewCases, Permission.OpenCases, Permission.AnswerCases, Permission.ManageKnowledge, Permission.ErasePeople,
            Permission.ViewProgress, Permission.TraceFigures, Permission.ViewReports, Permission.DownloadReports, Permission.PrepareReports, Permission.ProposeTargets,
        ],
        [Role.Verifier] =
        [
            Permission.OwnAccount, Permission.SwitchScope,
            Permission.ViewRegister, Permission.ViewCohorts, Permission.ViewEligibilityResult, Permission.CurateApplications,
            Permission.ViewShipments, Permission.VerifyShipments, Permission.ViewExporterPaths, Permission.ViewCases,
            Permission.ViewProgress, Permission.TraceFigures, Permission.ViewReports, Permission.DownloadReports, Permission.CheckReports,
        ],
        [Role.Exporter] =
        [
            Permission.OwnAccount, Permission.ViewShipments, Permission.EnterShipments, Permission.ViewEligibilityResult,
            Permission.ApplyForTraining, Permission.ViewCases, Permission.OpenCases, Permission.DownloadOwnData,
        ],
        [Role.Official] =
        [
            Permission.OwnAccount, Permission.SwitchScope,
            Permission.ViewRegister, Permission.ViewCohorts, Permission.ViewEligibilityResult, Permission.ViewShipments,
            Permission.ViewExporterPaths, Permission.ViewCases,
            Permission.ViewProgress, Permission.TraceFigures, Permission.ViewReports, Permission.DownloadReports, Permission.ClosePeriods,
            Permission.IssueReports, Permission.ApproveTargets,
        ],
        [Role.Admin] =
        [
            Permission.OwnAccount, Permission.SwitchScope, Permission.ManageAccounts, Permission.ManageOffice, Permission.ViewProgress, Permission.ViewReports,
        ],
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    public static IReadOnlySet<Permission> Of(Role role) => Table[role];

    public static bool May(this Role role, Permission permission) => Table[role].Contains(permission);
}
