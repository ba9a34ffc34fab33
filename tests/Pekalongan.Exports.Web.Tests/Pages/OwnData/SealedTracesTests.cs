using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnData;

/// <summary>What stands only as a cipher and hangs on no business: found for the person, and left alone for everybody else.</summary>
public sealed class SealedTracesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Nik = "3375014708900012";
    private const string Reason = "Diminta pemilik di loket, KTP dicocokkan";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitingApplication_LettersAndRows_AreInTheCopyAndErasedWithThePerson()
    {
        var (own, other) = (await RegisterAsync(), await host.Data.ExporterAsync());
        var cohort = await host.Data.CohortAsync();
        var (waiting, _) = await host.Data.SelfApplicationAsync(cohort, a => (a.Entry.Nik, a.Entry.PersonName, a.Entry.Phone) = (Nik, "Kenari Pelamar", "0855-1111-0001"));
        var (foreign, _) = await host.Data.SelfApplicationAsync(cohort, a => (a.Entry.PersonName, a.Entry.Phone) = ("Gelatik Pelamar", "0855-1111-0001"));
        var file = await AttachAsync(waiting);
        await host.Data.NoticeAsync(new NoticeRecipient(TestData.City, own.Name, null, own.Phone), text: "Kenari surat {0}");
        await host.Data.NoticeAsync(new NoticeRecipient(TestData.City, other.Name, null, own.Phone), text: "Gelatik surat {0}");
        var batch = await ImportAsync("daftar " + own.Name + ".csv", SampleSheets.Business(1, ("NIK", Nik), ("Nama usaha", "Kenari Tabel")), SampleSheets.Business(2, ("Nama usaha", "Gelatik Tabel")));
        var kept = await ImportAsync("lain.csv", SampleSheets.Business(3, ("Nama usaha", "Gelatik Lain")));

        var copy = Copies.Unpack((await TakeAsync(own)).Bytes);
        copy["pendaftaran-sendiri.json"].ShouldContain("Kenari Pelamar");
        copy["pemberitahuan.json"].ShouldContain("Kenari surat");
        copy["baris-tabel.json"].ShouldContain("Kenari Tabel");
        copy.Keys.ShouldContain(name => name.StartsWith($"berkas/{file:N}", StringComparison.Ordinal));
        var all = string.Join('\n', copy.Values);
        foreach (var secret in new[] { Nik, "Gelatik", other.Name, "\"Token\"" })
            all.ShouldNotContain(secret);
        (await TakeAsync(other)).Bytes.ShouldSatisfyAllConditions(bytes => Copies.Text(bytes).ShouldNotContain("Kenari"));

        (await EraseAsync(own)).ShouldBe(Outcome.Done);

        var left = await host.ReadAsync(async db => (
            Applications: await db.SelfApplications.Where(a => a.CohortId == cohort.Id).Select(a => a.Id).ToListAsync(Stop),
            File: await db.Files.AnyAsync(f => f.Id == file, Stop),
            Letters: await db.Notices.CountAsync(n => n.Kind == NoticeKind.ApplicationDecided && n.ExporterId == null, Stop),
            Batch: await db.Imports.SingleAsync(b => b.Id == batch, Stop),
            Slices: await db.ImportSlices.Select(s => s.BatchId).Distinct().ToListAsync(Stop)));
        (left.Applications.ShouldHaveSingleItem(), left.File, left.Letters).ShouldBe((foreign.Id, false, 1));
        (left.Batch.Status, left.Batch.HoldsRows, left.Batch.HeadersCipher, left.Batch.FileName).ShouldBe((ImportStatus.Discarded, false, null, "dihapus.csv"));
        left.Slices.ShouldHaveSingleItem().ShouldBe(kept);
        (await EraseAsync(own)).ShouldBe(Outcome.Done, "once more changes nothing");
    }

    [Fact]
    public async Task Copy_ForOneBusinessOfAPerson_LeavesOutAnApplicationForTheOther()
    {
        var own = await RegisterAsync("3375014708900013");
        var sister = await host.Data.ExporterAsync(e => e.Name = "Kutilang Saudara", await host.ReadAsync(db => db.People.SingleAsync(p => p.Id == own.PersonId)));
        await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(), a => (a.Entry.Nik, a.Entry.Name) = ("3375014708900013", "KUTILANG  Saudara"));

        Copies.Text((await TakeAsync(own)).Bytes).ShouldNotContain("KUTILANG");
        Copies.Text((await TakeAsync(sister)).Bytes).ShouldContain("KUTILANG");
    }

    [Fact]
    public async Task Erase_WhileATableIsBeingRead_WaitsAndSaysSo()
    {
        var own = await RegisterAsync("3375014708900014");
        var batch = new ImportBatch
        {
            Id = Guid.CreateVersion7(), ScopeCode = TestData.City, FileName = "sedang dibaca.csv", Length = 1, Sha256 = new byte[32], Language = Language.Indonesian,
            UploadedById = (await host.Data.MakerAsync()).Id, UploadedAt = host.Clock.Now(), Status = ImportStatus.Committing, HoldsRows = true,
            LeaseOwner = Guid.NewGuid(), LeaseUntil = host.Clock.Now().AddYears(1),
        };
        await host.AddAsync(batch);
        var staff = await host.SignInAsAsync(Role.Staff);
        var page = await staff.GetAsync($"/pelaku-usaha/{own.Id}/hapus-data");
        var name = await host.ReadAsync(db => db.People.Where(p => p.Id == own.PersonId).Select(p => p.Name).SingleAsync());

        (await page.Form().Fill(("Input.Reason", Reason), ("Input.TypedName", name)).SubmitAsync()).ShouldSay("tunggu sampai selesai");
        await host.SqlAsync("UPDATE Imports SET Status = 'Finished' WHERE FileName = 'sedang dibaca.csv'");
        (await page.Form().Fill(("Input.Reason", Reason), ("Input.TypedName", name)).SubmitAsync()).ShouldBeAt($"/pelaku-usaha/{own.Id}");
    }

    private async Task<Exporter> RegisterAsync(string nik = Nik)
    {
        var person = await host.Data.PersonAsync(Core.Values.Nik.Parse(nik).Value);
        return await host.Data.ExporterAsync(e => e.Phone = "+628551111" + nik[^4..], person);
    }

    private async Task<Guid> AttachAsync(SelfApplication application)
    {
        var file = new StoredFile
        {
            Name = "nib.pdf", ContentType = "application/pdf", Length = SampleFiles.Pdf.Length, Sha256 = SHA256.HashData(SampleFiles.Pdf), UploadedById = null, UploadedAt = host.Clock.Now(),
            Content = new StoredFileContent { Bytes = SampleFiles.Pdf },
        };
        await host.AddAsync(file, new SelfApplicationFile { SelfApplicationId = application.Id, Criterion = Criterion.Nib, FileId = file.Id });
        return file.Id;
    }

    private async Task<Guid> ImportAsync(string name, params object[][] rows)
    {
        var (_, id) = await host.ActAsync<ImportService, (Outcome, Guid Id)>(await host.Data.MakerAsync(), service => service.UploadAsync(
            Guid.CreateVersion7(), TestData.City, ImportPurpose.Businesses(), new Upload(name, SampleSheets.Csv(";", SampleSheets.Headers, rows)), Language.Indonesian, Stop));
        while (!await host.ReadAsync(db => db.Imports.AnyAsync(b => b.Id == id && b.Status == ImportStatus.Checked, Stop)))
        {
            // The program's own worker may be at it.
            await host.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(), Stop));
            await Task.Delay(20, Stop);
        }

        return id;
    }

    private async Task<Page> TakeAsync(Exporter exporter) =>
        await (await (await host.SignInAsAsync(Role.Exporter, exporter)).GetAsync("/akun/saya/data")).Form().SubmitAsync();

    private async Task<Outcome> EraseAsync(Exporter exporter)
    {
        var name = await host.ReadAsync(db => db.People.Where(p => p.Id == exporter.PersonId).Select(p => p.Name).SingleAsync(Stop));
        return await host.ActAsync<PersonErasure, Outcome>(await host.Data.MakerAsync(), service => service.EraseAsync(exporter.Id, TestData.City, name, Reason, Stop));
    }
}
