using System.Security.Claims;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Shared;

/// <summary>One room of a cohort.</summary>
/// <param name="Path">Behind the cohort's own address.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Permission">What opens it.</param>
public sealed record CohortRoom(string Path, Wording Text, Permission Permission);

/// <summary>The rooms of a cohort that was opened here, in the order of the work, as its pages list them on top.</summary>
/// <param name="CohortId">Whose.</param>
/// <param name="Current">The path of the room that shows the list; empty for the first.</param>
public sealed record CohortRooms(Guid CohortId, string Current)
{
    private static readonly CohortRoom[] All =
    [
        new("", new Wording("Ringkasan"), Permission.ViewCohorts),
        new("/kurasi", new Wording("Kurasi"), Permission.CurateApplications),
        new("/seleksi", new Wording("Seleksi"), Permission.ViewCohorts),
        new("/kehadiran", new Wording("Kehadiran"), Permission.RecordAttendance),
        new("/evaluasi", new Wording("Tes dan umpan balik"), Permission.RecordAttendance),
        new("/pendampingan", new Wording("Pendampingan"), Permission.RecordAttendance),
        new("/sertifikat", new Wording("Sertifikat"), Permission.IssueCertificates),
        new("/hasil", new Wording("Hasil"), Permission.ViewCohorts),
    ];

    /// <param name="user">Who looks.</param>
    /// <param name="isCurated">Only then there is anything to score.</param>
    /// <param name="isMentored">A coaching clinic, or a training that has entries in its log.</param>
    public IEnumerable<CohortRoom> For(ClaimsPrincipal user, bool isCurated, bool isMentored) =>
        All.Where(room => room.Path == Current || room.Path switch { "/kurasi" => isCurated, "/pendampingan" => isMentored, _ => true }).Where(room => Enum.GetValues<Role>().Any(role => user.IsInRole(role.ToString()) && role.May(room.Permission)));
}
