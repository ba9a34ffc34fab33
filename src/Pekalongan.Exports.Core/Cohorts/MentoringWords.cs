using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

public static class MentoringWords
{
    public static Wording Of(MentoringForm form) => form switch
    {
        MentoringForm.Visit => new Wording("Kunjungan"),
        MentoringForm.Call => new Wording("Telepon"),
        MentoringForm.Online => new Wording("Daring"),
        _ => new Wording("Di kantor"),
    };
}
