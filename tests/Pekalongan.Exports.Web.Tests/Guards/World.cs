using System.Security.Cryptography;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

/// <summary>An office with something of everything in it, and a signed-in browser for each role: what every page is opened on.</summary>
internal sealed partial class World
{
    private readonly Dictionary<string, string[]> _ids = [];
    private readonly List<(string Template, string Address)> _more = [];

    /// <summary>Addresses beside the bare pages: files, and questions that take other ways through the code.</summary>
    private static readonly string[] Questions =
    [
        "/capaian?tahun=2019",
        "/periksa-rilis?contoh=ya",
        "/pemberitahuan?keadaan=",
        "/pemberitahuan?keadaan=Failed",
        "/capaian?tahun=2026",
        "/asal-angka?lingkup=kota-pekalongan&dari=2026-01-01&sampai=2026-11-21&diketahui=2026-11-21&angka=realisasi",
        "/asal-angka?lingkup=kota-pekalongan&dari=2026-03-01&sampai=2026-03-31&diketahui=2026-11-21&pasar=Undecided&negara=MY&komoditas=sarung_batik&hs=&cara=OwnName&bukti=Document&ukuran=Micro&kecamatan=",
        "/asal-angka?lingkup=kota-pekalongan&dari=2026-04-01&sampai=2026-06-30&diketahui=2026-11-21&angka=realisasi&format=xlsx",
        "/data/progres.json?tahun=2019&per=2019-09-30",
        "/data/progres.csv",
        "/data/bulan.json?tahun=2026",
        "/data/komoditas.csv",
        "/data/kecamatan.json?tahun=2026&diketahui=2026-10-31",
    ];

    public IEnumerable<(string Template, string Address)> MoreAddresses => _more.Concat(Questions.Select(address => (address, address)));

    public Dictionary<string, Browser> Browsers { get; } = [];

    public static async Task<World> CreateAsync(HostFixture host)
    {
        var (world, data) = (new World(), host.Data);
        await data.RateAsync();
        await data.TargetAsync(2026, usd: 1_000_000);
        var exporter = await data.ExporterAsync();
        var other = await data.ExporterAsync(e => (e.Nib, e.DeclaredExport, e.ExportsSinceYear) = (null, DeclaredExport.Since, 2015));
        var draft = await data.DraftAsync(exporter, new DateOnly(2026, 11, 1));
        var submitted = await data.SubmittedAsync(exporter, new DateOnly(2026, 11, 2));
        var verified = await data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1));
        await data.VerifiedAsync(other, new DateOnly(2026, 10, 5), usd: 4_000);
        await data.VoidAsync(await data.VerifiedAsync(other, new DateOnly(2026, 9, 5), usd: 900));
        var cohort = await data.CohortAsync();
        var staff = await data.UserAsync(Role.Staff);
        await world.AddRatesAsync(host, staff);
        await world.AddTargetsAsync(host, staff);
        var file = new StoredFile
        {
            Name = "sertifikat-contoh.pdf",
            ContentType = "application/pdf",
            Length = 4,
            Sha256 = SHA256.HashData("%PDF"u8),
            UploadedById = staff.Id,
            UploadedAt = host.Clock.GetUtcNow().UtcDateTime,
            Content = new StoredFileContent { Bytes = "%PDF"u8.ToArray() },
        };
        await host.AddAsync(file);
        var application = new CohortApplication
        {
            CohortId = cohort.Id,
            ExporterId = exporter.Id,
            AppliedById = staff.Id,
            AppliedAt = host.Clock.GetUtcNow().UtcDateTime,
            Assessments =
            [
                .. Criteria.For(CohortKind.Training).Select(criterion => new CriterionAssessment
                {
                    Criterion = criterion,
                    Evidence = criterion == Criterion.QualityAndQuantity ? [new CriterionEvidence { FileId = file.Id }] : [],
                }),
            ],
        };
        await host.AddAsync(application);

        await world.AddShipmentImportAsync(host, exporter, staff);
        var (uploaded, working) = (await CheckedImportAsync(host, staff), await WorkingImportAsync(host, staff));
        var curated = await data.CohortAsync(c => (c.IsCurated, c.Status) = (true, CohortStatus.Closed));
        var (toScore, toConclude) = (await data.ApplicationAsync(curated, exporter), await data.ApplicationAsync(curated, other, Verdict.NotMet));
        var refused = await data.ApplicationAsync(cohort, other, change: a => (a.Status, a.StatusReason) = (ApplicationStatus.Refused, "Belum ada NIB."));

        var notices = new[]
        {
            await data.NoticeAsync(),
            await data.NoticeAsync(new NoticeRecipient(TestData.City, exporter.Name, null, "+62285425174", exporter.Id)),
            await data.NoticeAsync(new NoticeRecipient(TestData.City, exporter.Name, "contoh@contoh.test", null, exporter.Id), NoticeKind.AccountActivation),
        };

        var held = await data.HeldTrainingAsync();
        world.Know("pemberitahuan", [.. notices.Select(n => n.Id)]);
        world.Know("pelaku-usaha", exporter.Id, other.Id);
        world.Know("pengiriman", draft.Id, submitted.Id, verified.Id);
        world.Know("pemeriksaan", submitted.Id);
        await world.AddEvidenceAsync(host, submitted);
        world.Know("kelayakan", application.Id);
        world.Know("akun", staff.Id);
        world.Know("berkas", file.Id);
        world._more.AddRange([
            ("pelaku-usaha/impor/{id}", $"/pelaku-usaha/impor/{uploaded}"),
            ("pelaku-usaha/impor/{id}", $"/pelaku-usaha/impor/{uploaded}?tampil=semua&hal=2"),
            ("pelaku-usaha/impor/{id}", $"/pelaku-usaha/impor/{working}"),
            ("pelaku-usaha/impor/{id}/daftarkan", $"/pelaku-usaha/impor/{uploaded}/daftarkan"),
            ("pelaku-usaha/impor/{id}/buang", $"/pelaku-usaha/impor/{uploaded}/buang"),
            ("pelatihan/{id}/status", $"/pelatihan/{cohort.Id}/status?ke={CohortStatus.Closed}"),
            ("kelayakan/{id}/syarat/{criterion}", $"/kelayakan/{application.Id}/syarat/{Criterion.QualityAndQuantity}"),
        ]);
        var (queued, _) = await data.SelfApplicationAsync(cohort);
        world._ids["pendaftaran"] = [(await data.SelfApplicationAsync(cohort, status: SelfApplicationStatus.Draft)).Token];
        world._more.AddRange([
            ("pendaftaran/mulai", $"/pendaftaran/mulai?angkatan={cohort.Id}"),
            ("pelatihan/antrean/{id}", $"/pelatihan/antrean/{queued.Id}?kata=contoh"),
            ("pelatihan/antrean/{id}/usaha/{usaha}", $"/pelatihan/antrean/{queued.Id}/usaha/{exporter.Id}"),
            ("pelatihan/antrean/{id}/kembalikan", $"/pelatihan/antrean/{queued.Id}/kembalikan"),
            ("pelatihan/antrean/{id}/tolak", $"/pelatihan/antrean/{queued.Id}/tolak"),
        ]);
        world.Know("pejabat", (await data.SignerAsync()).Id);
        var participant = await data.ParticipantAsync(held, exporter: exporter);
        await data.ParticipantAsync(held, sessions: 1);
        var certificate = Certificate(participant, held, file.Id, staff.Id, host.Clock.Now());
        await host.AddAsync(certificate);
        world.Know("pelatihan", cohort.Id, held.Id);
        world.Know("pelatihan-ekspor", cohort.Id, held.Id);
        await world.AddRunningAsync(host, exporter, file.Id, staff.Id);
        await world.AddRoundAsync(host, exporter, other);
        await world.AddPathsAsync(host, staff.Id);
        await world.AddEntryAsync(host, submitted, verified, staff.Id, staff.Id);
        world.Know("sertifikat", certificate.Id);
        world._more.AddRange(new[] { "terima", "tolak", "mundur" }.Select(act =>
            ("pelatihan/{id}/seleksi/{aplikasi}/{tindakan}", $"/pelatihan/{curated.Id}/seleksi/{toConclude.Id}/{act}")));
        world._more.AddRange([
            ("pelatihan/{id}/seleksi/{aplikasi}/{tindakan}", $"/pelatihan/{cohort.Id}/seleksi/{refused.Id}/buka-lagi"),
            ("pelatihan/{id}/kurasi/{aplikasi}", $"/pelatihan/{curated.Id}/kurasi/{toScore.Id}"),
            ("pelatihan/{id}/kurasi", $"/pelatihan/{curated.Id}/kurasi"),
            ("pelatihan/{id}/seleksi", $"/pelatihan/{curated.Id}/seleksi"),
            ("pelatihan/{id}/seleksi/simpulkan", $"/pelatihan/{curated.Id}/seleksi/simpulkan"),
        ]);
        world.AddReports(host, held.Id);
        await world.AddDeskAsync(host, exporter, file.Id);
        world._ids["verifikasi"] = [certificate.Code];
        await world.AddIssuedAsync(host, staff);
        world.AddAgreements();
        world.Browsers["anonymous"] = host.Browser();
        foreach (var role in Enum.GetValues<Role>())
            world.Browsers[role.ToString()] = await host.SignInAsAsync(role, role == Role.Exporter ? exporter : null);
        return world;
    }

    private static TrainingCertificate Certificate(CohortApplication participant, Cohort cohort, Guid file, Guid staff, DateTime now) => new()
    {
        ApplicationId = participant.Id,
        Number = "CONTOH/001/2026",
        Code = CertificateCode.New(),
        Government = "PEMERINTAH KOTA CONTOH",
        Agency = "DINAS CONTOH",
        HolderName = "Pemilik Contoh",
        BusinessName = "Usaha Contoh",
        CohortTitle = cohort.Title,
        From = cohort.Sessions.Min(s => s.Day),
        Until = cohort.Sessions.Max(s => s.Day),
        Place = "Aula Contoh",
        LessonHours = 24,
        AttendedHours = 24,
        Topics = CertificateTopics.Of(cohort.Sessions),
        IssuedIn = "Kota Contoh",
        IssuedOn = new DateOnly(2026, 11, 20),
        SignerPosition = "Kepala Dinas Contoh",
        SignerName = "Pejabat Contoh",
        FileId = file,
        IssuedById = staff,
        IssuedAt = now,
    };

    /// <summary>A training on its last day, with something of all that its rooms keep.</summary>
    private async Task AddRunningAsync(HostFixture host, Exporter exporter, Guid file, Guid staff)
    {
        var (today, now) = (JakartaTime.Today(host.Clock), host.Clock.Now());
        var running = await host.Data.HeldTrainingAsync(today);
        var person = await host.Data.ParticipantAsync(running, sessions: 2, exporter, a => a.ParticipantCode = "DUNYA234");
        await host.Data.ParticipantAsync(running, sessions: 0, change: a => a.ParticipantCode = "DUNYA235");
        var session = running.Sessions.Single(s => s.Day == today);
        var material = new SessionMaterial { SessionId = session.Id, Title = "Paparan Contoh", FileId = file };
        var entry = new MentoringEntry
        {
            ApplicationId = person.Id, Day = today.AddDays(-30), Form = MentoringForm.Visit, Mentor = "Pendamping Contoh", Topic = "Kemasan",
            NextStep = "Minta contoh", DueOn = today.AddDays(-1), EnteredById = staff, EnteredAt = now,
        };
        await host.AddAsync(
            material, entry,
            new CohortFeedback { ApplicationId = person.Id, Content = 5, Speakers = 4, Organisation = 3, Usefulness = 5, Comment = "Contoh", SentAt = now });
        var room = $"/pelatihan/{running.Id}";
        _more.AddRange([
            ("pelatihan/{id}", room),
            ("pelatihan/{id}/ubah", $"{room}/ubah"),
            ("pelatihan/{id}/materi", $"{room}/materi"),
            ("pelatihan/{id}/materi/{materi}/hapus", $"{room}/materi/{material.Id}/hapus"),
            ("pelatihan/{id}/kehadiran", $"{room}/kehadiran"),
            ("pelatihan/{id}/kehadiran/{sesi}", $"{room}/kehadiran/{session.Id}"),
            ("pelatihan/{id}/kehadiran/{sesi}", $"{room}/kehadiran/{session.Id}?kata=contoh"),
            ("pelatihan/{id}/kehadiran/{sesi}/qr", $"{room}/kehadiran/{session.Id}/qr"),
            ("pelatihan/{id}/kehadiran/{sesi}/batal/{peserta}", $"{room}/kehadiran/{running.Sessions.MinBy(s => s.Day)!.Id}/batal/{person.Id}"),
            ("pelatihan/{id}/daftar-hadir", $"{room}/daftar-hadir"),
            ("pelatihan/{id}/kartu-nama", $"{room}/kartu-nama"),
            ("pelatihan/{id}/evaluasi", $"{room}/evaluasi"),
            ("pelatihan/{id}/pendampingan", $"{room}/pendampingan"),
            ("pelatihan/{id}/pendampingan/{peserta}", $"{room}/pendampingan/{person.Id}"),
            ("pelatihan/{id}/pendampingan/{peserta}/tulis/{catatan}", $"{room}/pendampingan/{person.Id}/tulis"),
            ("pelatihan/{id}/pendampingan/{peserta}/tulis/{catatan}", $"{room}/pendampingan/{person.Id}/tulis/{entry.Id}"),
            ("hadir/{token}", "/hadir/" + host.Services.GetRequiredService<SessionCodes>().Token(session.Id)),
            ("umpan-balik", $"/umpan-balik?pelatihan={person.Id}"),
        ]);
    }

    private static async Task<Guid> CheckedImportAsync(HostFixture host, UserAccount staff)
    {
        var file = SampleSheets.Xlsx(SampleSheets.Headers, [
            SampleSheets.Business(1), SampleSheets.Business(2, ("NIK", 3375014708900010d)), SampleSheets.Business(3, ("Kelurahan di KTP", "Kergon")),
        ]);
        var id = await UploadAsync(host, staff, file);
        while (!await host.ReadAsync(db => db.Imports.AnyAsync(b => b.Id == id && b.Status == ImportStatus.Checked)))
        {
            // The program's own worker may be at it.
            await host.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(), CancellationToken.None));
            await Task.Delay(20);
        }

        return id;
    }

    /// <summary>Another worker has it, so that it stays as it is.</summary>
    private static async Task<Guid> WorkingImportAsync(HostFixture host, UserAccount staff)
    {
        var batch = new ImportBatch
        {
            Id = Guid.CreateVersion7(), ScopeCode = TestData.City, FileName = "contoh.xlsx", Length = 1, Sha256 = new byte[32], Language = Language.Indonesian,
            UploadedById = staff.Id, UploadedAt = host.Clock.Now(), Status = ImportStatus.Checking, RowCount = 5_000, CheckedRows = 1_250,
            LeaseOwner = Guid.NewGuid(), LeaseUntil = host.Clock.Now().AddDays(1),
        };
        await host.AddAsync(batch);
        return batch.Id;
    }

    private static async Task<Guid> UploadAsync(HostFixture host, UserAccount staff, byte[] file) =>
        (await host.ActAsync<ImportService, (Outcome, Guid Id)>(staff, service => service.UploadAsync(
            Guid.CreateVersion7(), TestData.City, ImportPurpose.Businesses(), new Upload("contoh.xlsx", file), Language.Indonesian, CancellationToken.None))).Id;

    /// <summary>The addresses a route can have here; one that needs a value nobody has, has none.</summary>
    public IEnumerable<string> Addresses(RoutePattern route)
    {
        var first = (route.PathSegments.FirstOrDefault()?.Parts[0] as RoutePatternLiteralPart)?.Content ?? "";
        var needsId = route.Parameters.Any(p => !p.IsOptional);
        var ids = route.Parameters.Count == 0 ? [""] : _ids.GetValueOrDefault(first, needsId ? [] : [""]);
        return route.Parameters.Count(p => !p.IsOptional) > 1 ? [] : ids.Select(id => "/" + string.Join('/', Segments(route, id)).TrimEnd('/'));
    }

    private static IEnumerable<string> Segments(RoutePattern route, string id) =>
        route.PathSegments.Select(s => s.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : id);

    private void Know(string room, params Guid[] ids) => _ids[room] = [.. ids.Select(id => id.ToString())];
}
