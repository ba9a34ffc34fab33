using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>In which capacity somebody signs, in words.</summary>
public static class OfficialWords
{
    public static Wording Of(SigningCapacity capacity) => capacity switch
    {
        SigningCapacity.Acting => new Wording("Plt. (pelaksana tugas)"),
        SigningCapacity.DailyActing => new Wording("Plh. (pelaksana harian)"),
        SigningCapacity.OnBehalf => new Wording("a.n. (atas nama)"),
        _ => new Wording("Pejabat definitif"),
    };
}
