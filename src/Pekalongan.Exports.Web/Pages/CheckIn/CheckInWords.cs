using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Pages.CheckIn;

/// <summary>What the two ways of checking in have in common.</summary>
internal static class CheckInWords
{
    public static readonly string CodeExpected = new Wording("Tulis kedelapan huruf dan angka pada kartu nama").Text;

    public static bool IsWhole(string typed) => ParticipantCodes.Clean(typed).Length == CohortApplication.ParticipantCodeLength;

    /// <summary>Says so on a page of its own, without anybody's name.</summary>
    public static RedirectResult CheckedIn(this PageModel page, CheckInSession session)
    {
        page.SayDone(new Wording("Kehadiran Anda tercatat: {0}, {1}.", session.Topic, session.Day));
        return new RedirectResult("~/hadir/tercatat");
    }
}
