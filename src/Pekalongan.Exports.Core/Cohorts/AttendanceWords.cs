using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

public static class AttendanceWords
{
    public static Wording Of(AttendanceStanding standing) => standing switch
    {
        AttendanceStanding.Enough => new Wording("Cukup"),
        AttendanceStanding.StillPossible => new Wording("Masih dapat tercapai"),
        _ => new Wording("Kurang"),
    };

    public static Wording Of(AttendanceMethod method) => method switch
    {
        AttendanceMethod.List => new Wording("dari daftar hadir"),
        AttendanceMethod.Code => new Wording("dengan kode sesi"),
        _ => new Wording("oleh petugas"),
    };
}
