using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Why a certificate was revoked, as everybody may read it.</summary>
public static class CertificateWords
{
    public static Wording Of(RevocationGround ground) => ground switch
    {
        RevocationGround.WrongFact => new Wording("Ada data yang salah di sertifikat"),
        RevocationGround.NotEntitled => new Wording("Pemegangnya ternyata tidak berhak"),
        _ => new Wording("Alasan lain"),
    };
}
