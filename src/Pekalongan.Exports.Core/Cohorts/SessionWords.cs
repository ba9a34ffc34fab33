using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>When a session is, in words.</summary>
public static class SessionWords
{
    public static Wording Hours(TimeOnly? start, TimeOnly? end) => (start, end) switch
    {
        ({ } from, { } until) => new Wording("pukul {0}–{1} WIB", from, until),
        ({ } from, null) => new Wording("mulai pukul {0} WIB", from),
        _ => new Wording("jam belum ditentukan"),
    };
}
