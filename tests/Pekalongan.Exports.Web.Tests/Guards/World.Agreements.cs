namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>Agreements, destinations, and questions about certificates of origin.</summary>
    private void AddAgreements()
    {
        _ids["perjanjian"] = ["ATIGA", "IEUCEPA", "NONPREF"];
        _ids["perjanjian-dagang"] = ["MY", "CZ", "BD", "AE"];
        string[] questions =
        [
            "/ska?tujuan=Jepang&barang=surimi&hs=0304.99&tanggal=05-10-2026",
            "/ska?tujuan=Bangladesh&barang=kain_batik",
            "/capaian/ska?tahun=2026&per=2026-11-15&diketahui=2026-11-20",
            "/capaian/ska?tahun=2019",
        ];
        _more.AddRange(questions.Select(address => (address, address)));
    }
}
