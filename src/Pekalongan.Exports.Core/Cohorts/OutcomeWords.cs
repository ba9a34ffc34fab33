using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What is known of exports before a training, in words.</summary>
public static class OutcomeWords
{
    public static Wording Of(EarlierExports earlier) => earlier switch
    {
        EarlierExports.None => new Wording("Belum pernah mengekspor sebelumnya"),
        EarlierExports.Logged => new Wording("Sudah mengekspor sebelumnya (tercatat)"),
        EarlierExports.Declared => new Wording("Sudah mengekspor sebelumnya (menurut pernyataannya)"),
        _ => new Wording("Riwayat sebelumnya tidak diketahui"),
    };

    /// <summary>For a narrow column headed "before the training".</summary>
    public static Wording Short(EarlierExports earlier) => earlier switch
    {
        EarlierExports.None => new Wording("belum pernah"),
        EarlierExports.Logged => new Wording("tercatat"),
        EarlierExports.Declared => new Wording("menurut pernyataan"),
        _ => new Wording("tidak diketahui"),
    };
}
