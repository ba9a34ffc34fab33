using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>The parts that staff write, as the report names them, and what belongs there.</summary>
public static class CohortReportWords
{
    public static Wording Of(CohortReportPart part) => part switch
    {
        CohortReportPart.Background => new Wording("Umum"),
        CohortReportPart.Purpose => new Wording("Maksud dan tujuan"),
        CohortReportPart.LegalBasis => new Wording("Dasar"),
        CohortReportPart.Obstacles => new Wording("Hambatan"),
        CohortReportPart.Conclusions => new Wording("Simpulan"),
        CohortReportPart.Suggestions => new Wording("Saran"),
        _ => new Wording("Penutup"),
    };

    public static Wording Hint(CohortReportPart part) => part switch
    {
        CohortReportPart.Background => new Wording("Mengapa pelatihan ini diadakan"),
        CohortReportPart.Purpose => new Wording("Apa yang ingin dicapai"),
        CohortReportPart.LegalBasis => new Wording("Peraturan, keputusan, dan anggarannya; satu baris satu dasar"),
        CohortReportPart.Obstacles => new Wording("Apa yang menghambat kegiatan atau hasilnya"),
        CohortReportPart.Conclusions => new Wording("Apa yang dapat disimpulkan dari hasilnya"),
        CohortReportPart.Suggestions => new Wording("Apa yang sebaiknya dilakukan berikutnya, dan oleh siapa"),
        _ => new Wording("Kalimat penutup"),
    };
}
