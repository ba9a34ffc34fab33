using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Testing.SampleSheets;

namespace Pekalongan.Exports.Core.Tests.Imports;

public sealed class ImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_ThirtyRows_SaysOfEachWhatIsWrongAndRegistersNothing()
    {
        await using var office = await TestDatabase.CreateAsync();
        var id = await UploadAsync(office, Xlsx(Headers, [
            .. Enumerable.Range(1, 24).Select(n => Business(n)),
            Business(25, ("NIK", 3375014708900010d)), Business(26, ("NIK", "3.37501E+15")), Business(27, ("NIB", 123456789012d)),
            Business(28, ("Bentuk usaha", "Firma"), ("Ukuran usaha", "")), Business(29, ("Alamat yang tercetak di KTP", "Pekalongan")), Business(30, ("NIB", Nib(3))),
        ]));
        await RunAsync(office);

        var (batch, rows) = await ResultAsync(office, id);
        (batch.Status, batch.RowCount, batch.ReadyRows, batch.WrongRows).ShouldBe((ImportStatus.Checked, 30, 24, 6));
        var wrong = rows.Where(row => row.State == ImportRowState.Wrong).ToDictionary(row => row.Number, Words);
        wrong[26].ShouldContain("NIK: NIK ini tersimpan sebagai angka. Lembar kerja hanya menyimpan 15 angka");
        wrong[27].ShouldContain("NIK: NIK ini sudah dibulatkan lembar kerja");
        wrong[28].ShouldContain("NIB: NIB ini tersimpan sebagai angka, jadi angka 0 di depannya hilang; tersisa 12 angka");
        wrong[29].ShouldContain("Bentuk usaha: “Firma” bukan salah satu pilihan; tulis: Usaha perorangan / CV / PT / Koperasi");
        wrong[29].ShouldContain("Ukuran usaha: Pilih ukuran usahanya");
        wrong[30].ShouldContain("“Pekalongan” bukan salah satu pilihan");
        wrong[31].ShouldContain("NIB ini juga ada di baris 4");
        (await office.ReadAsync(db => db.Exporters.AnyAsync(Stop))).ShouldBeFalse();
        (await office.ReadAsync(db => db.ImportFiles.AnyAsync(Stop))).ShouldBeFalse("the file itself is not needed any more");
    }

    [Fact]
    public async Task Check_CsvThatASpreadsheetRounded_NamesEveryNik()
    {
        await using var office = await TestDatabase.CreateAsync();
        var id = await UploadAsync(office, Csv(";", Headers, Enumerable.Range(1, 4).Select(n => Business(n, ("NIK", Nik(n)[..15] + "0")))), "contoh.csv");
        await RunAsync(office);

        var (batch, rows) = await ResultAsync(office, id);
        batch.WrongRows.ShouldBe(4);
        rows.ShouldAllBe(row => Words(row).Contains("15 angka", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_AgainstTheRegister_ShowsWhatDiffersWithTheNikCovered()
    {
        await using var office = await TestDatabase.CreateAsync();
        await RegisterAllAsync(office, Xlsx(Headers, [Business(1), Business(2), Business(3, ("NIB", "belum punya"))]));
        var id = await UploadAsync(office, Xlsx(Headers, [
            Business(1),
            Business(2, ("Ukuran usaha", "Kecil"), ("NIK", Nik(77)), ("Telepon atau WhatsApp", "")),
            Business(3, ("NIB", Nib(3))),
            Business(1, ("Nama usaha", "Kain Contoh Lain"), ("NIB", Nib(50))),
            Business(1, ("Nama pemilik atau penanggung jawab", "Orang Lain"), ("Nama usaha", "Usaha Lain"), ("NIB", Nib(51)), ("NIK", Nik(2))),
        ]));
        await RunAsync(office);

        var (_, rows) = await ResultAsync(office, id);
        rows.Select(row => row.State).ShouldBe([ImportRowState.Known, ImportRowState.Different, ImportRowState.Different, ImportRowState.Ready, ImportRowState.Wrong]);
        rows[1].Differences.Select(d => d.Label.Text).ShouldBe(["NIK", "Ukuran usaha"]);
        rows[1].Differences[0].Registered.In(Language.Indonesian).ShouldBe("3375************");
        rows[1].Differences[0].InFile.In(Language.Indonesian).ShouldStartWith("3375************");
        rows[2].Differences.Single().Label.Text.ShouldBe("NIB");
        Words(rows[3]).ShouldContain("Akan dicatat sebagai usaha lain milik Pemilik Contoh 1");
        Words(rows[4]).ShouldContain("NIK ini sudah tercatat atas nama Pemilik Contoh 2");
    }

    [Fact]
    public async Task Check_WithoutNeededColumns_NamesThemAndUnknownOnes()
    {
        await using var office = await TestDatabase.CreateAsync();
        var missing = await UploadAsync(office, Xlsx(["Nama pemilik", "NIK", "Warna"], [["x", "y", "z"]]));
        await RunAsync(office);
        var unreadable = await office.ReadAsync(db => db.Imports.SingleAsync(b => b.Id == missing, Stop));
        unreadable.Status.ShouldBe(ImportStatus.Unreadable);
        ImportWords.ProblemOf(unreadable)!.In(Language.Indonesian).ShouldContain("Kolom ini belum ada: Bentuk usaha");

        // Other names, stars and spaces do not matter.
        string[] headers = [.. Headers.Select(h => h switch { "NIK" => " nomor KTP ", "Nama usaha" => "NAMA  USAHA *", "Ukuran usaha" => "Business size", _ => h }), "Warna"];
        var other = await UploadAsync(office, Xlsx(headers, [[.. Business(1), "merah"]]));
        await RunAsync(office);
        var (batch, _) = await ResultAsync(office, other);
        (batch.Status, batch.ReadyRows).ShouldBe((ImportStatus.Checked, 1));
        ImportWords.RemarkOf(batch)!.In(Language.Indonesian).ShouldContain("Warna");
    }

    [Fact]
    public async Task Commit_OnlyRightRows_RegistersEachAsAnActOfItsOwnAndKeepsTheOthers()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var cohort = await office.Data.CohortAsync();
        await RegisterAllAsync(office, Xlsx(Headers, [Business(9)]));
        var id = await UploadAsync(office, Xlsx(Headers, [
            .. Enumerable.Range(1, 3).Select(n => Business(n)), Business(4, ("NIK", "1")),
            Business(1, ("Nama usaha", "Usaha Kedua"), ("NIB", Nib(40))), Business(9),
        ]), cohort: cohort.Id, staff: staff);
        await RunAsync(office);

        (await CommitAsync(office, id, leavesOthersOut: false, staff)).Problem!.In(Language.Indonesian).ShouldContain("1 baris");
        (await CommitAsync(office, id, leavesOthersOut: true, staff)).Ok.ShouldBeTrue();
        (await CommitAsync(office, id, leavesOthersOut: true, staff)).Ok.ShouldBeTrue("a double click is harmless");
        await RunAsync(office);

        var (batch, rows) = await ResultAsync(office, id);
        (batch.Status, batch.RegisteredRows, batch.AppliedRows, batch.HoldsRows).ShouldBe((ImportStatus.Finished, 4, 5, true));
        rows.Single().Number.ShouldBe(5);
        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(5);
        (await office.ReadAsync(db => db.People.CountAsync(Stop))).ShouldBe(4, "one person owns two of the businesses");
        (await office.ReadAsync(db => db.Applications.CountAsync(a => a.CohortId == cohort.Id && a.AppliedById == staff.Id, Stop))).ShouldBe(5);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ExporterRegistering && p.UserId == staff.Id, Stop))).ShouldBe(4);
        var exporter = await office.ReadAsync(db => db.Exporters.Include(e => e.Person).Include(e => e.Products).SingleAsync(e => e.Nib == Nib(2), Stop));
        (exporter.Name, exporter.Person!.Name, exporter.Products.Single().MonthlyCapacityMilli, exporter.Phone).ShouldBe(("Batik Contoh 2", "Pemilik Contoh 2", 1_250_500L, "+6281234567890"));
        exporter.SearchText.ShouldContain("sarung batik");
    }

    [Fact]
    public async Task Commit_SameFileTwice_ChangesNothing()
    {
        await using var office = await TestDatabase.CreateAsync();
        // One row has neither NIB nor NIK: only the row itself tells that it was there before.
        var file = Xlsx(Headers, [Business(1), Business(2, ("Bentuk usaha", "PT"), ("Jabatan penanggung jawab", "Direktur"), ("NIK", ""), ("NIB", "belum punya"))]);
        await RegisterAllAsync(office, file);

        var again = await UploadAsync(office, file);
        (await UploadAsync(office, file)).ShouldBe(again, "the same file is waiting already");
        await RunAsync(office);

        var (batch, _) = await ResultAsync(office, again);
        (batch.KnownRows, batch.ReadyRows).ShouldBe((2, 0));
        (await CommitAsync(office, again, leavesOthersOut: true)).Problem!.Text.ShouldBe("Tidak ada baris baru yang bisa didaftarkan");
        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(2);
    }

    [Fact]
    public async Task Run_StoppedAnywhere_GoesOnWithoutDoubles()
    {
        await using var office = await TestDatabase.CreateAsync();
        var count = ImportWorker.RowsChecked + ImportWorker.RowsCommitted + 7;
        var id = await UploadAsync(office, Xlsx(Headers, Enumerable.Range(1, count).Select(n => Business(n))));

        (await RunAsync(office, steps: 1)).ShouldBeTrue();
        (await RunAsync(office, steps: 1)).ShouldBeFalse("the worker that stopped may still be alive");
        var runs = 0;
        for (; !await IsAsync(office, id, ImportStatus.Checked); runs++)
            await RunLaterAsync(office);
        (await CommitAsync(office, id, leavesOthersOut: true)).Ok.ShouldBeTrue();
        for (; !await IsAsync(office, id, ImportStatus.Finished); runs++)
            await RunLaterAsync(office);

        runs.ShouldBeGreaterThan(7);
        var batch = await office.ReadAsync(db => db.Imports.SingleAsync(b => b.Id == id, Stop));
        (batch.ReadyRows, batch.RegisteredRows, batch.HoldsRows).ShouldBe((count, count, false));
        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(count);
        (await office.ReadAsync(db => db.ImportedRows.CountAsync(Stop))).ShouldBe(count);
        (await office.ReadAsync(db => db.ImportSlices.AnyAsync(Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Commit_OneRegisteredMeanwhile_RegistersTheOthersAndSaysSo()
    {
        await using var office = await TestDatabase.CreateAsync();
        var id = await UploadAsync(office, Xlsx(Headers, [Business(1), Business(2), Business(3)]));
        await RunAsync(office);
        await office.Data.ExporterAsync(e => e.Nib = Nib(2));
        await CommitAsync(office, id, leavesOthersOut: true);
        await RunAsync(office);

        var (batch, rows) = await ResultAsync(office, id);
        (batch.Status, batch.RegisteredRows, batch.WrongRows).ShouldBe((ImportStatus.Finished, 2, 1));
        Words(rows.Single()).ShouldContain("NIB ini sudah terdaftar atas nama");
    }

    [Fact]
    public async Task Rows_AtRest_AreUnreadableAndGoWithTheBatch()
    {
        await using var office = await TestDatabase.CreateSqliteAsync();
        const string canary = "3375014708900123";
        var kept = await UploadAsync(office, Csv(",", Headers, [Business(1, ("NIK", canary), ("Ukuran usaha", "besar sekali")), Business(2, ("Kelurahan di KTP", canary))]));
        (await RawAsync(office)).ShouldNotContain(canary);
        await RunAsync(office);
        (await RawAsync(office)).ShouldNotContain(canary);
        var (_, rows) = await ResultAsync(office, kept);
        string.Concat(rows.Select(Words)).ShouldNotContain(canary);
        string.Concat(rows.Select(Words)).ShouldContain("3375************");

        office.Clock.Advance(TimeSpan.FromDays(ImportBatch.DaysKept + 1));
        await office.ActAsync<ImportService>(null, service => service.ExpireAsync(Stop));

        (await IsAsync(office, kept, ImportStatus.Discarded)).ShouldBeTrue();
        (await office.ReadAsync(db => db.ImportSlices.AnyAsync(Stop))).ShouldBeFalse();
        (await office.ReadAsync(db => db.Imports.AnyAsync(b => b.HeadersCipher != null, Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_FileThatBreaksTheProgram_GivesUpAfterAWhile()
    {
        await using var office = await TestDatabase.CreateAsync();
        var id = await UploadAsync(office, Xlsx(Headers, [Business(1)]));
        await office.ReadAsync(db => db.ImportFiles.ExecuteUpdateAsync(set => set.SetProperty(f => f.Cipher, new byte[40]), Stop));

        for (var i = 0; i < 3; i++)
            await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => RunAsync(office));

        (await IsAsync(office, id, ImportStatus.Unreadable)).ShouldBeTrue();
        (await RunAsync(office)).ShouldBeFalse();
    }

    private static string Words(ImportRow row) =>
        string.Join("; ", row.Findings.Select(f => (f.Column is null ? "" : f.Column + ": ") + f.Text.In(Language.Indonesian)));

    private static async Task<Guid> UploadAsync(TestOffice office, byte[] bytes, string name = "contoh.xlsx", Guid? cohort = null, UserAccount? staff = null)
    {
        staff ??= await office.Data.UserAsync(Role.Staff);
        var (outcome, id) = await office.ActAsync<ImportService, (Outcome, Guid)>(
            staff, service => service.UploadAsync(
                Guid.CreateVersion7(), TestData.City, ImportPurpose.Businesses(cohort), new Upload(name, bytes), Language.Indonesian, Stop));
        outcome.Ok.ShouldBeTrue(outcome.Problem?.Text);
        return id;
    }

    private static async Task<bool> RunAsync(TestOffice office, int steps = int.MaxValue) =>
        await office.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(steps), Stop));

    private static async Task RunLaterAsync(TestOffice office)
    {
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        (await RunAsync(office, steps: 1)).ShouldBeTrue();
    }

    private static async Task<Outcome> CommitAsync(TestOffice office, Guid id, bool leavesOthersOut, UserAccount? staff = null)
    {
        staff ??= await office.Data.UserAsync(Role.Staff);
        var version = await office.ReadAsync(db => db.Imports.Where(b => b.Id == id).Select(b => b.Version).SingleAsync(Stop));
        return await office.ActAsync<ImportService, Outcome>(staff, service => service.CommitAsync(id, TestData.City, version, leavesOthersOut, hasLookedAtMarked: false, Stop));
    }

    private static async Task RegisterAllAsync(TestOffice office, byte[] file)
    {
        var id = await UploadAsync(office, file);
        await RunAsync(office);
        (await CommitAsync(office, id, leavesOthersOut: false)).Ok.ShouldBeTrue();
        await RunAsync(office);
        (await IsAsync(office, id, ImportStatus.Finished)).ShouldBeTrue();
    }

    private static async Task<bool> IsAsync(TestOffice office, Guid id, ImportStatus status) =>
        await office.ReadAsync(db => db.Imports.AnyAsync(b => b.Id == id && b.Status == status, Stop));

    private static async Task<(ImportBatch Batch, IReadOnlyList<ImportRow> Rows)> ResultAsync(TestOffice office, Guid id) => (
        await office.ReadAsync(db => db.Imports.SingleAsync(b => b.Id == id, Stop)),
        await office.ActAsync<ImportRowList, IReadOnlyList<ImportRow>>(null, list => list.ReadAsync(id, onlyNotable: false, 0, int.MaxValue, Stop)));

    private static async Task<string> RawAsync(TestDatabase office)
    {
        var text = "";
        foreach (var file in Directory.GetFiles(office.Storage.Folder, "exports.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            text += await reader.ReadToEndAsync(Stop);
        }

        return text;
    }
}
