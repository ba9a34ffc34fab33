using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Checking;

public sealed class CheckingTests : IAsyncLifetime
{
    private HostFixture _host = null!;

    public async ValueTask InitializeAsync() => _host = await HostFixture.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Queue_OldestFirst_SaysWhatIsUnusual()
    {
        var (first, second) = (await _host.Data.ExporterAsync(), await _host.Data.ExporterAsync());
        await _host.Data.SubmittedAsync(first, new DateOnly(2026, 3, 1), change: s => (s.DocumentNumber, s.DocumentDate) = ("12345678", new DateOnly(2026, 3, 9)));
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await _host.Data.SubmittedAsync(second, new DateOnly(2026, 3, 9), change: s => (s.DocumentNumber, s.DocumentDate) = ("12345678", new DateOnly(2026, 3, 9)));
        var browser = await _host.SignInAsAsync(Role.Verifier);

        var page = await browser.GetAsync("/pemeriksaan");

        page.All("tbody th").ShouldBe([first.Name, second.Name]);
        page.ShouldSay("2 pengiriman menunggu").ShouldSay("biasanya 6 angka").ShouldSay("sesudah tanggal ekspor");
        page.ShouldSay($"Dokumen yang sama sudah dicatat oleh {second.Name}");
        await browser.SpeakAsync("en");
        (await browser.GetAsync("/pemeriksaan")).ShouldSay("2 shipments waiting").ShouldSay("usually has 6 digits");
    }

    [Fact]
    public async Task Queue_Filters_ShowWhatTheySay()
    {
        var verifier = await _host.Data.UserAsync(Role.Verifier);
        var (old, odd, own) = (await _host.Data.ExporterAsync(), await _host.Data.ExporterAsync(), await _host.Data.ExporterAsync());
        await _host.Data.SubmittedAsync(old, new DateOnly(2026, 3, 1));
        _host.Clock.Advance(TimeSpan.FromDays(3));
        await _host.Data.SubmittedAsync(odd, new DateOnly(2026, 3, 2), usd: 99_000, change: s => s.DocumentNumber = "1234");
        await _host.Data.SubmittedAsync(own, new DateOnly(2026, 3, 3), change: s => s.SubmittedById = verifier.Id);
        var browser = await _host.SignInAsAsync(verifier);

        foreach (var (query, names) in new (string, string[])[]
        {
            ("", [old.Name, odd.Name, own.Name]), ("?tampil=lama", [old.Name]), ("?tampil=perhatian", [odd.Name]), ("?tampil=bersih", [old.Name, own.Name]),
            ("?siapa=lain", [old.Name, odd.Name]), ("?urut=nilai&siapa=lain", [odd.Name, old.Name]), ("?tampil=bersih&siapa=lain", [old.Name]),
        })
            (await browser.GetAsync("/pemeriksaan" + query)).ShouldBeOk().All("tbody th").ShouldBe(names, query);
        (await browser.GetAsync("/pemeriksaan?tampil=lama&hal=9")).ShouldSay("3 hari");
        (await (await browser.GetAsync("/pemeriksaan")).FollowAsync("Mulai dari yang paling lama")).ShouldSay(old.Name);
    }

    [Fact]
    public async Task Queue_OfAnyLength_TakesTheSameNumberOfStatements()
    {
        var counter = new StatementCounter();
        await using var host = await HostFixture.StartWithAsync(services => services.ConfigureDbContext<ExportsDbContext>(options => options.AddInterceptors(counter)));
        var browser = await host.SignInAsAsync(Role.Verifier);
        var counts = new List<int>();
        foreach (var more in new[] { 2, 18 })
        {
            for (var i = 0; i < more; i++)
                await host.Data.SubmittedAsync(await host.Data.ExporterAsync(), new DateOnly(2026, 3, 1).AddDays(i));
            await browser.GetAsync("/pemeriksaan");
            counter.Count = 0;
            (await browser.GetAsync("/pemeriksaan")).ShouldBeOk();
            counts.Add(counter.Count);
        }

        counts[1].ShouldBe(counts[0]);
        counts[0].ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Queue_Empty_SaysSo() =>
        (await (await _host.SignInAsAsync(Role.Verifier)).GetAsync("/pemeriksaan")).ShouldBeOk().ShouldSay("Tidak ada yang menunggu");

    [Fact]
    public async Task Verify_One_PostsItAndShowsTheNext()
    {
        var exporter = await _host.Data.ExporterAsync();
        var one = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 2));
        var browser = await _host.SignInAsAsync(Role.Verifier);

        var page = await (await browser.GetAsync($"/pemeriksaan/{one.Id}")).Form("#verifikasi").SubmitAsync();

        page.ShouldBeAt($"/pemeriksaan/{next.Id}").ShouldSay("Pengiriman diverifikasi dan masuk realisasi.");
        (await page.Form("#verifikasi").SubmitAsync()).ShouldBeAt("/pemeriksaan");
        (await _host.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(2);
        (await browser.GetAsync($"/pengiriman/{one.Id}")).ShouldSay("Terverifikasi").ShouldSay("Diverifikasi").ShouldNotSay("Ubah");
    }

    [Fact]
    public async Task Skip_GoesOnWithoutActing_PastOwnWork_AndComesRoundAgain()
    {
        var verifier = await _host.Data.UserAsync(Role.Verifier);
        var exporter = await _host.Data.ExporterAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add((await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1).AddDays(i), change: i == 1 ? s => s.SubmittedById = verifier.Id : null)).Id);
            _host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        // The third was filled in by the verifier, as only the trail knows.
        await _host.AddAsync(new AuditProcess
        {
            Kind = ProcessKind.ShipmentFileAdding, UserId = verifier.Id, At = _host.Clock.Now(),
            Events = { new AuditEvent { Subject = nameof(Shipment), SubjectId = ids[2].ToString(), Changes = "{}" } },
        });
        var browser = await _host.SignInAsAsync(verifier);

        var next = await (await browser.GetAsync($"/pemeriksaan/{ids[0]}")).FollowAsync("Lewati, ke berikutnya");
        next.ShouldBeAt($"/pemeriksaan/{ids[3]}");
        (await (await next.FollowAsync("Lewati, ke berikutnya")).Form("#verifikasi").SubmitAsync()).ShouldBeAt($"/pemeriksaan/{ids[3]}");
        var last = await (await browser.GetAsync($"/pemeriksaan/{ids[3]}")).FollowAsync("Lewati, ke berikutnya");
        last.ShouldBeAt("/pemeriksaan").ShouldSay("Tidak ada pengiriman lain yang dapat Anda periksa.");
        (await _host.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Review_WithPhotoAndPaper_ShowsThemBesideTheForm_AndWorksByKeys()
    {
        var shipment = await _host.Data.SubmittedAsync(await _host.Data.ExporterAsync(), new DateOnly(2026, 3, 1));
        var paper = await _host.Data.ShipmentFileAsync(shipment);
        var photo = await _host.Data.ShipmentFileAsync(shipment, ShipmentFileKind.Invoice, isPhoto: true);
        var page = await (await _host.SignInAsAsync(Role.Verifier)).GetAsync($"/pemeriksaan/{shipment.Id}");

        page.ShouldSay("Biasanya ada juga: Packing list, B/L atau AWB").ShouldNotSay("belum dilampirkan");
        page.Find(".review img.evidence").GetAttribute("src").ShouldBe($"/berkas/{photo.FileId}");
        page.All("img.evidence").Count.ShouldBe(1);
        page.Find($".review a[href='/berkas/{paper.FileId}']");
        page.Find("#verifikasi button").GetAttribute("accesskey").ShouldBe("v");
        page.Find("#kembalikan textarea").GetAttribute("accesskey").ShouldBe("k");
        page.Find("a[accesskey=n]").GetAttribute("href").ShouldBe($"/pemeriksaan/{shipment.Id}?handler=Next");
        var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("object-src");
    }

    [Fact]
    public async Task Verify_ByTwoAtOnce_PostsOnceAndTellsTheSecondWhoDidIt()
    {
        var shipment = await _host.Data.SubmittedAsync(await _host.Data.ExporterAsync(), new DateOnly(2026, 3, 1));
        var people = new[] { await _host.Data.UserAsync(Role.Verifier), await _host.Data.UserAsync(Role.Verifier) };
        var forms = new List<PageForm>();
        foreach (var person in people)
            forms.Add((await (await _host.SignInAsAsync(person)).GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#verifikasi"));

        var answers = await Task.WhenAll(forms.Select(f => Task.Run(() => f.SubmitAsync())));

        var first = people.Single(p => p.Id == _host.ReadAsync(db => db.Shipments.Where(s => s.Id == shipment.Id).Select(s => s.DecidedById).SingleAsync()).Result);
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        var late = answers.Single(a => a.Status != HttpStatusCode.OK);
        (await forms[first == people[0] ? 1 : 0].SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay($"Sudah diverifikasi oleh {first.Name}");
        late.ShouldBe(HttpStatusCode.Conflict).Document.QuerySelector("#verifikasi").ShouldBeNull("there is nothing left to decide");
        (await _host.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Verify_AfterTheExporterAddedAFile_Answers409AndSaysWhatChanged()
    {
        var exporter = await _host.Data.ExporterAsync();
        var shipment = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1));
        var form = (await (await _host.SignInAsAsync(Role.Verifier)).GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#verifikasi");
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var account = await _host.Data.UserAsync(Role.Exporter, exporter);
        await (await (await _host.SignInAsAsync(account)).GetAsync($"/pengiriman/{shipment.Id}/berkas")).Form("#tambah")
            .Fill("Input.Kind", "Invoice").Attach("Input.File", "faktur baru.pdf", SampleFiles.Pdf).SubmitAsync();

        var answer = await form.SubmitAsync();

        answer.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Yang berubah sejak halaman ini Anda buka").ShouldSay($"Berkas ditambahkan: Faktur (invoice) · {account.Name}");
        (await answer.Form("#verifikasi").SubmitAsync()).ShouldBeAt("/pemeriksaan");
        (await _host.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Return_WithAUsualReason_TellsItWithWhatWasWritten()
    {
        var exporter = await _host.Data.ExporterAsync();
        var shipment = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1));
        var form = (await (await _host.SignInAsAsync(Role.Verifier)).GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#kembalikan");

        (await form.Fill(("Input.Picked", "kabur"), ("Input.Reason", "Halaman kedua.")).SubmitAsync()).ShouldBeAt("/pemeriksaan");

        (await (await _host.SignInAsAsync(Role.Exporter, exporter)).GetAsync($"/pengiriman/{shipment.Id}"))
            .ShouldSay("Berkasnya tidak terbaca. Foto ulang di tempat terang sampai semua angka jelas, lalu kirim lagi. Halaman kedua.");
    }

    [Fact]
    public async Task History_OfAWholeLife_IsToldInSentences_AndWithoutNamesToTheExporter()
    {
        await _host.Data.RateAsync();
        var exporter = await _host.Data.ExporterAsync();
        var (account, verifier) = (await _host.Data.UserAsync(Role.Exporter, exporter), await _host.Data.UserAsync(Role.Verifier));
        var shipment = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1), change: s => s.CustomsOfficeCode = "060100");
        var (own, checking) = (await _host.SignInAsAsync(account), await _host.SignInAsAsync(verifier));
        await (await checking.GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#kembalikan").Fill("Input.Reason", "Nomor PEB salah").SubmitAsync();
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await (await own.GetAsync($"/pengiriman/{shipment.Id}/tujuan")).Form().Fill("Input.DocumentNumber", "778899").SubmitAsync();
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await (await own.GetAsync($"/pengiriman/{shipment.Id}/periksa")).Form().SubmitAsync();
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await (await checking.GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#verifikasi").SubmitAsync();

        var told = (await checking.GetAsync($"/pengiriman/{shipment.Id}")).All(".timeline li");

        told.Select(t => t.Split("WIB")[^1].Trim()).ShouldBe(
        [
            $"Dicatat: Lewat telepon · {(await _host.Data.MakerAsync()).Name}",
            $"Dikembalikan untuk diperbaiki · {verifier.Name} Nomor PEB salah",
            $"Isian diubah: Nomor dokumen · {account.Name}",
            $"Dikirim untuk diperiksa · {account.Name}",
            $"Diverifikasi · {verifier.Name}",
            "Masuk realisasi: US$10.000,00",
        ]);
        var shown = await own.GetAsync($"/pengiriman/{shipment.Id}");
        shown.ShouldSay("Masuk realisasi: US$10.000,00").ShouldNotSay(verifier.Name);
    }

    [Fact]
    public async Task Verify_ManyClicksAtOnce_PostsOnce()
    {
        var one = await _host.Data.SubmittedAsync(await _host.Data.ExporterAsync(), new DateOnly(2026, 3, 1));
        var browser = await _host.SignInAsAsync(Role.Verifier);
        var form = (await browser.GetAsync($"/pemeriksaan/{one.Id}")).Form("#verifikasi");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => form.SubmitAsync()));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK);
        (await _host.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Return_WithAReason_ReachesTheExporterWhoPutsItRight()
    {
        var exporter = await _host.Data.ExporterAsync();
        await _host.Data.RateAsync();
        var shipment = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1), change: s => s.CustomsOfficeCode = "060100");
        var verifier = await _host.SignInAsAsync(Role.Verifier);
        var form = (await verifier.GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#kembalikan");

        var refused = await form.SubmitAsync();
        refused.ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Tulis alasannya");
        (await form.Fill("Input.Reason", "Nomor PEB pada foto berbeda").SubmitAsync()).ShouldBeAt("/pemeriksaan");

        var exporterBrowser = await _host.SignInAsAsync(Role.Exporter, exporter);
        var page = await exporterBrowser.GetAsync($"/pengiriman/{shipment.Id}");
        page.ShouldSay("Dikembalikan").ShouldSay("Nomor PEB pada foto berbeda");
        page.ShouldNotSay("Contoh Verifier");
        var goods = await (await page.FollowAsync("Perbaiki")).Form().Fill("Input.DocumentNumber", "778899").SubmitAsync();
        var check = await goods.Form().SubmitAsync();
        (await check.Form().SubmitAsync()).ShouldSay("Menunggu pemeriksaan");
        (await (await verifier.GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#verifikasi").SubmitAsync()).ShouldBeAt("/pemeriksaan");
        (await _host.ReadAsync(db => db.Shipments.SingleAsync(s => s.Id == shipment.Id))).Status.ShouldBe(ShipmentStatus.Verified);
    }

    [Fact]
    public async Task Review_OfOwnWork_OffersNoDecisionAndRefusesOne()
    {
        var verifier = await _host.Data.UserAsync(Role.Verifier);
        var exporter = await _host.Data.ExporterAsync();
        var own = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1), change: s => s.SubmittedById = verifier.Id);
        var other = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 2));
        var browser = await _host.SignInAsAsync(verifier);

        (await browser.GetAsync($"/pemeriksaan/{own.Id}")).ShouldBeOk().ShouldSay("tidak boleh memeriksanya sendiri").Document.QuerySelector("#verifikasi").ShouldBeNull();
        var token = (await browser.GetAsync($"/pemeriksaan/{other.Id}")).Form("#verifikasi").Value("__RequestVerificationToken");
        (await browser.PostAsync($"/pemeriksaan/{own.Id}?handler=Verify", ("Shown.Version", own.Version.ToString()), ("__RequestVerificationToken", token)))
            .ShouldBe(HttpStatusCode.BadRequest);
        (await _host.ReadAsync(db => db.Ledger.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_ChangedMeanwhile_Answers409AndShowsWhatItSaysNow()
    {
        var exporter = await _host.Data.ExporterAsync();
        var shipment = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1));
        var browser = await _host.SignInAsAsync(Role.Verifier);
        var form = (await browser.GetAsync($"/pemeriksaan/{shipment.Id}")).Form("#verifikasi");
        await _host.SqlAsync("UPDATE \"Shipments\" SET \"Version\" = '0193AAAA-0000-7000-8000-000000000001'");

        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("baru saja diubah orang lain");
        (await _host.ReadAsync(db => db.Ledger.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Correct_ByStaffAndVoid_ByVerifier_KeepTheLedgerTrue()
    {
        await _host.Data.RateAsync();
        var exporter = await _host.Data.ExporterAsync();
        var old = await _host.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), change: s => s.CustomsOfficeCode = "060100");
        var staff = await _host.SignInAsAsync(Role.Staff);
        var verifier = await _host.SignInAsAsync(Role.Verifier);

        var draft = await (await (await staff.GetAsync($"/pengiriman/{old.Id}")).FollowAsync("Koreksi")).Form().Fill("Input.Source", "Telephone").SubmitAsync();
        var goods = await draft.Form().SubmitAsync();
        var check = await goods.Form().Fill("Input.Lines[0].Amount", "7.000").SubmitAsync();
        await check.Form().SubmitAsync();
        var waiting = (await verifier.GetAsync("/pemeriksaan")).Find("tbody a").GetAttribute("href")!;
        var review = (await verifier.GetAsync(waiting)).ShouldSay("menggantikan nilai pengiriman yang dikoreksi");
        review.All("#koreksi tbody th").ShouldBe(["Barang 1", "Dihitung untuk kota"]);
        review.All("#koreksi tbody tr:last-child td").ShouldBe(["US$10.000,00", "US$7.000,00"]);
        await review.Form("#verifikasi").SubmitAsync();

        (await verifier.GetAsync($"/pengiriman/{old.Id}")).ShouldSay("Digantikan koreksi");
        (await _host.ReadAsync(db => db.Ledger.SumAsync(e => e.UsdCents))).ShouldBe(700_000);

        var id = waiting.Split('/')[^1];
        var form = (await verifier.GetAsync($"/pengiriman/{id}/batal")).Form();
        (await form.SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis alasannya");
        (await form.Fill("Input.Reason", "Dicatat dua kali").SubmitAsync()).ShouldSay("Dibatalkan").ShouldSay("Dicatat dua kali");
        (await _host.ReadAsync(db => db.Ledger.SumAsync(e => e.UsdCents))).ShouldBe(0);
    }

    [Fact]
    public async Task Verify_ByWhoeverBroughtTheTableItCameFrom_IsRefused()
    {
        await _host.Data.RateAsync();
        var exporter = await _host.Data.ExporterAsync();
        var (bringer, shipment) = (await _host.Data.UserAsync(Role.Verifier), await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1)));
        var batch = new ImportBatch
        {
            Id = Guid.CreateVersion7(), ScopeCode = TestData.City, Kind = ImportKind.Shipments, EntrySource = EntrySource.List, FileName = "contoh.csv", Length = 1,
            Sha256 = new byte[32], Language = Language.Indonesian, UploadedById = bringer.Id, UploadedAt = _host.Clock.Now(), Status = ImportStatus.Finished,
            CommittedById = shipment.EnteredById,
        };
        await _host.AddAsync(batch);
        await _host.AddAsync(new ImportedRow
        {
            ScopeCode = TestData.City, BatchId = batch.Id, RowNumber = 2, RowKey = new byte[32], ExporterId = exporter.Id, ShipmentId = shipment.Id,
        });
        var verifier = await _host.SignInAsAsync(bringer);

        (await verifier.GetAsync($"/pemeriksaan/{shipment.Id}")).ShouldSay("tidak boleh memeriksanya sendiri");
        (await _host.ActAsync<VerificationService, Outcome>(bringer, service => service.VerifyAsync(shipment.Id, shipment.Version, CancellationToken.None)))
            .Problem.ShouldBe(VerificationService.OwnWork);
    }

    [Fact]
    public async Task Rate_Missing_IsATaskForStaffAndUnblocksTheVerifier()
    {
        await _host.Data.RateAsync();
        var exporter = await _host.Data.ExporterAsync();
        var shipment = await _host.Data.SubmittedAsync(exporter, new DateOnly(2026, 3, 1), change: InSingaporeDollars);
        var verifier = await _host.SignInAsAsync(Role.Verifier);
        var staff = await _host.SignInAsAsync(Role.Staff);
        (await verifier.GetAsync($"/pemeriksaan/{shipment.Id}")).ShouldSay("Belum ada kurs SGD untuk 1 Maret 2026");

        var tasks = await staff.GetAsync("/kurs");
        tasks.ShouldSay("SGD untuk ekspor 1 Maret 2026: 1 pengiriman menunggu.");
        var form = (await tasks.FollowAsync("Catat kurs SGD 1 Maret 2026")).Form();
        form.Value("Input.ValidFrom").ShouldBe("01-01-2026", "with the dollar rate it belongs to");
        (await form.Fill("Input.Quoted", "dua belas ribu").SubmitAsync()).ShouldHaveError("Input.Quoted", "Tulis angka saja");
        (await form.Fill("Input.Quoted", "12.000").SubmitAsync()).ShouldBeAt("/kurs").ShouldSay("SGD 1 = Rp12.000").ShouldNotSay("pengiriman menunggu");
        (await form.Fill("Input.Quoted", "12.500").SubmitAsync()).ShouldHaveError("Input.ValidFrom", "sudah ada");

        var review = await verifier.GetAsync($"/pemeriksaan/{shipment.Id}");
        review.ShouldSay("US$7.500,00");
        await review.Form("#verifikasi").SubmitAsync();
        (await _host.ReadAsync(db => db.Ledger.SumAsync(e => e.UsdCents))).ShouldBe(750_000);
    }

    private sealed class StatementCounter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }

    private static void InSingaporeDollars(Shipment shipment)
    {
        var line = shipment.Lines[0];
        line.CurrencyCode = "SGD";
        (line.IdrRateMicro, line.UsdRateMicro, line.RateKind, line.RateDate, line.RateSource, line.UsdCents) = (null, null, null, null, null, null);
    }
}
