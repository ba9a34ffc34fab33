using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>What lies on the obstacle desk: a case in every state, one of them with another agency that has replied.</summary>
internal sealed class ExampleObstacles(Guid own, Guid other, Guid third, Dictionary<Role, UserAccount> accounts, DateTime now)
{
    private readonly Guid _exporter = accounts[Role.Exporter].Id;
    private readonly Guid _staff = accounts[Role.Staff].Id;
    private int _number;

    public void AddTo(ExportsDbContext db)
    {
        var waiting = Case(own, ObstacleTopic.CustomsDocuments, "Kurir menolak paket 34 kg", "SG", hoursAgo: 20,
            "Kemarin kurir menolak paket saya karena beratnya 34 kg. Katanya harus pakai PEB. Pembeli di Singapura menunggu. Apa boleh dipecah jadi dua paket?");
        var photo = Photo();
        waiting.Messages[0].Files.Add(new ObstacleFile { FileId = photo.Id, File = photo });
        db.Add(photo);

        var answered = Case(own, ObstacleTopic.PriceAndPayment, "Pembeli minta L/C, saya belum pernah", "MY", hoursAgo: 24 * 9,
            "Pembeli di Malaysia mau bayar dengan L/C untuk pesanan 2.000 lembar. Saya biasanya transfer. Amankah?");
        Answer(answered, 24 * 8, "L/C lebih aman untuk nilai besar, tetapi syaratnya harus dibaca teliti bersama bank Anda sebelum setuju. Bawa drafnya ke dinas, kita baca bersama. Lihat juga panduan “Agar pembayaran aman”.");

        var handedOver = Case(other, ObstacleTopic.CertificateOfOrigin, "SKA untuk Arab Saudi", "SA", hoursAgo: 24 * 15,
            "Pemilik menelepon: pembeli di Jeddah minta SKA, formulir yang mana?", EntrySource.Telephone);
        HandOver(handedOver, 24 * 13, HandoverAgency.Province, "Disperindag Provinsi Jawa Tengah (contoh)", "Formulir SKA mana yang berlaku untuk sarung ke Arab Saudi?", null);

        var replied = Case(own, ObstacleTopic.Logistics, "Barang ditahan di pelabuhan tujuan", "JP", hoursAgo: 24 * 40,
            "Kain batik 300 meter ditahan di Osaka sejak hari Senin. Pembeli bilang uraian barangnya kurang jelas.");
        HandOver(replied, 24 * 38, HandoverAgency.Customs, "Kantor bea cukai (contoh)", "Apakah uraian barang pada PEB dapat dibetulkan sesudah barang berangkat?",
            (24 * 33, "PEB dapat dibetulkan. Ajukan pembetulan lewat pengurus dokumen dengan invoice yang memuat uraian lengkap."));

        var solved = Case(third, ObstacleTopic.Licences, "NIB belum memuat KBLI ekspor", null, hoursAgo: 24 * 70,
            "Saat kunjungan: di NIB belum ada jenis usaha yang cocok untuk ekspor.", EntrySource.Visit);
        Answer(solved, 24 * 69, "Kami bantu menambah KBLI di laman OSS. Datang dengan kata sandi akun OSS, hari kerja pukul 8 sampai 14.");
        Close(solved, 24 * 62, ObstacleOutcome.Solved, "NIB sudah diperbarui bersama di kantor dinas.");

        var unsolved = Case(other, ObstacleTopic.Capacity, "Pesanan 20.000 lembar tidak sanggup sendiri", "AE", hoursAgo: 24 * 100,
            "Pembeli Dubai minta 20.000 lembar sebulan. Kapasitas kami 6.000.", EntrySource.Telephone);
        Close(unsolved, 24 * 80, ObstacleOutcome.PartlySolved, "Dua usaha lain ikut mengerjakan 9.000 lembar; sisanya ditunda atas persetujuan pembeli.");

        db.AddRange(waiting, answered, handedOver, replied, solved, unsolved);
    }

    private ObstacleCase Case(
        Guid exporterId, ObstacleTopic topic, string title, string? country, int hoursAgo, string text, EntrySource source = EntrySource.Portal)
    {
        var by = source == EntrySource.Portal ? _exporter : _staff;
        var opened = new ObstacleCase
        {
            ScopeCode = Scope.ExampleCode,
            Number = ++_number,
            ExporterId = exporterId,
            Topic = topic,
            CountryIso2 = country,
            Title = title,
            OpenedById = by,
            Source = source,
            OpenedAt = now.AddHours(-hoursAgo),
            IdempotencyKey = Guid.CreateVersion7(),
        };
        Write(opened, hoursAgo, text, by, isAnswer: false);
        return opened;
    }

    private void Answer(ObstacleCase obstacle, int hoursAgo, string text)
    {
        Write(obstacle, hoursAgo, text, _staff, isAnswer: true);
        obstacle.AnsweredAt ??= now.AddHours(-hoursAgo);
        obstacle.Status = ObstacleStatus.Answered;
    }

    private void HandOver(
        ObstacleCase obstacle, int hoursAgo, HandoverAgency agency, string name, string question, (int HoursAgo, string Text)? reply)
    {
        Answer(obstacle, hoursAgo, "Kendala Anda kami teruskan. Begitu ada balasan, kami kabari.");
        obstacle.Status = reply is null ? ObstacleStatus.HandedOver : ObstacleStatus.Answered;
        obstacle.Handovers.Add(new ObstacleHandover
        {
            Agency = agency,
            AgencyName = name,
            HandedOn = JakartaTime.DateOf(now.AddHours(-hoursAgo)),
            Question = question,
            ById = _staff,
            RepliedOn = reply is { } came ? JakartaTime.DateOf(now.AddHours(-came.HoursAgo)) : null,
            Reply = reply?.Text,
        });
    }

    private void Close(ObstacleCase obstacle, int hoursAgo, ObstacleOutcome outcome, string text)
    {
        Answer(obstacle, hoursAgo, text);
        obstacle.Status = ObstacleStatus.Closed;
        (obstacle.ClosedAt, obstacle.ClosedById, obstacle.Outcome, obstacle.OutcomeText) = (now.AddHours(-hoursAgo), _staff, outcome, text);
    }

    private void Write(ObstacleCase obstacle, int hoursAgo, string text, Guid by, bool isAnswer) => obstacle.Messages.Add(new ObstacleMessage
    {
        Text = text,
        ById = by,
        IsAnswer = isAnswer,
        At = now.AddHours(-hoursAgo),
        IdempotencyKey = Guid.CreateVersion7(),
    });

    /// <summary>One grey point: enough to show where a photograph stands.</summary>
    private StoredFile Photo()
    {
        var bytes = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");
        return new StoredFile
        {
            Name = "label-paket-contoh.png",
            ContentType = FileKind.Png.ContentType,
            Length = bytes.Length,
            Sha256 = System.Security.Cryptography.SHA256.HashData(bytes),
            UploadedById = _exporter,
            UploadedAt = now.AddHours(-20),
            Content = new StoredFileContent { Bytes = bytes },
        };
    }
}
