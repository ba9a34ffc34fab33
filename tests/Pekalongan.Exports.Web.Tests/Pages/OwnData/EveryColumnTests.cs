using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnData;

/// <summary>Column by column, as <see cref="PersonalColumns"/> lists them: what is erased could be taken along before, and is nowhere afterwards.</summary>
public sealed class EveryColumnTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task EveryErasedColumn_IsInTheCopyBeforeAndNowhereAfter()
    {
        var traces = await Traces.LeaveAsync(host);
        var staff = await host.SignInAsAsync(Role.Staff);
        Marked(traces).ShouldBe(ToBeErased(), ignoreOrder: true, "the example leaves no trace in some column");

        var owner = await host.SignInAsAsync(traces.Account);
        var copy = Copies.Text((await (await owner.GetAsync("/akun/saya/data")).Form().SubmitAsync()).Bytes);
        traces.Marks.Where(mark => !copy.Contains(mark.Value, StringComparison.Ordinal)).Select(mark => mark.Key).ShouldBeEmpty("erased, but not in the owner's copy");
        var others = await host.ReadAsync(db => db.Users.Where(u => u.Id != traces.Account.Id).Select(u => u.Id).ToListAsync());
        others.Where(id => copy.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty("who did something is told without the id of the account");
        var byStaff = Copies.Text((await (await staff.GetAsync($"/pelaku-usaha/{traces.Business.Id}/data")).Form().Fill("Input.Reason", "Diminta di loket, KTP dicocokkan").SubmitAsync()).Bytes);
        traces.Marks.Where(mark => !byStaff.Contains(mark.Value, StringComparison.Ordinal)).Select(mark => mark.Key).ShouldBeEmpty("erased, but not in the copy that staff make");
        traces.Marks.Values.ShouldAllBe(mark => host.Storage.Holds(mark));

        var name = traces.Marks.Single(mark => mark.Key.StartsWith("Person.Name", StringComparison.Ordinal)).Value;
        var form = (await staff.GetAsync($"/pelaku-usaha/{traces.Business.Id}/hapus-data")).Form().Fill(("Input.Reason", "Diminta pemilik di loket"), ("Input.TypedName", name));
        (await form.SubmitAsync()).ShouldBeAt($"/pelaku-usaha/{traces.Business.Id}").ShouldSay("Usaha terhapus");

        traces.Marks.Where(mark => host.Storage.Holds(mark.Value)).Select(mark => mark.Key).ShouldBeEmpty("still in the database");
        (await host.ActAsync<LedgerCheck, string?>(null, check => check.FindFirstBadRowAsync(default))).ShouldBeNull();
    }

    /// <summary>All but a kelurahan, which is a code of the reference table and can hold no mark.</summary>
    private static IEnumerable<string> ToBeErased() =>
        from table in PersonalColumns.Tables
        from column in table.Value.Erased.Concat(table.Value.ErasedIfSole)
        let name = $"{table.Key.Name}.{column}"
        where name != "Person.KtpKelurahanCode"
        select name;

    private static IEnumerable<string> Marked(Traces traces) =>
        traces.Marks.Keys.Select(key => key.Split(' ')[0]).Where(name => name != "StoredFileContent.Bytes").Distinct();
}
