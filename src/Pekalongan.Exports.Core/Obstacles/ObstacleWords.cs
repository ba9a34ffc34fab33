using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>Cases in the words of the office.</summary>
public static class ObstacleWords
{
    public static Wording Of(ObstacleTopic topic) => topic switch
    {
        ObstacleTopic.Licences => new Wording("Izin usaha dan NIB"),
        ObstacleTopic.CustomsDocuments => new Wording("Dokumen bea cukai"),
        ObstacleTopic.CertificateOfOrigin => new Wording("SKA (surat keterangan asal)"),
        ObstacleTopic.MarketAndBuyer => new Wording("Pasar dan pembeli"),
        ObstacleTopic.QualityAndStandards => new Wording("Mutu dan standar"),
        ObstacleTopic.Capacity => new Wording("Jumlah dan kesinambungan produksi"),
        ObstacleTopic.PriceAndPayment => new Wording("Harga dan pembayaran"),
        ObstacleTopic.Logistics => new Wording("Pengiriman dan ongkos"),
        ObstacleTopic.Finance => new Wording("Modal dan pembiayaan"),
        ObstacleTopic.Other => new Wording("Hal lain"),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };

    /// <summary>As the office reads it.</summary>
    public static Wording Of(ObstacleStatus status) => status switch
    {
        ObstacleStatus.Open => new Wording("Menunggu jawaban dinas"),
        ObstacleStatus.Answered => new Wording("Sudah dijawab"),
        ObstacleStatus.HandedOver => new Wording("Diteruskan"),
        ObstacleStatus.Closed => new Wording("Ditutup"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Wording Of(ObstacleOutcome outcome) => outcome switch
    {
        ObstacleOutcome.Solved => new Wording("Teratasi"),
        ObstacleOutcome.PartlySolved => new Wording("Teratasi sebagian"),
        ObstacleOutcome.NotSolved => new Wording("Belum dapat diatasi"),
        ObstacleOutcome.NoAnswer => new Wording("Usaha tidak memberi kabar lagi"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static Wording Of(HandoverAgency agency) => agency switch
    {
        HandoverAgency.Province => new Wording("Pemerintah provinsi"),
        HandoverAgency.Ministry => new Wording("Kementerian"),
        HandoverAgency.Customs => new Wording("Bea cukai"),
        HandoverAgency.Other => new Wording("Lembaga lain"),
        _ => throw new ArgumentOutOfRangeException(nameof(agency), agency, null),
    };

    /// <summary>"3 jam", "12 hari"; begun hours and days count whole.</summary>
    public static Wording Of(WaitFigure wait)
    {
        var hours = (long)Math.Ceiling(wait.Time.TotalHours);
        if (hours <= 1)
            return wait.IsAtLeast ? new Wording("paling sedikit 1 jam") : new Wording("paling lama 1 jam");
        if (hours <= 48)
            return wait.IsAtLeast ? new Wording("paling sedikit {0} jam", hours) : new Wording("{0} jam", hours);
        var days = (long)Math.Ceiling(wait.Time.TotalDays);
        return wait.IsAtLeast ? new Wording("paling sedikit {0} hari", days) : new Wording("{0} hari", days);
    }

    /// <summary>The tag's colour: ok, wait, back or neutral.</summary>
    public static string? TagOf(ObstacleStatus status) => status switch
    {
        ObstacleStatus.Open => "wait",
        ObstacleStatus.Answered => "ok",
        ObstacleStatus.HandedOver => "wait",
        _ => null,
    };

    /// <summary>"3K", what the press names most: kualitas, kuantitas, kontinuitas.</summary>
    public static bool IsThreeK(this ObstacleTopic topic) => topic is ObstacleTopic.QualityAndStandards or ObstacleTopic.Capacity;
}
