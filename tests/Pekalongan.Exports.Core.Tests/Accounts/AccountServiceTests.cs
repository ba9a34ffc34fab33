using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Accounts;

public sealed class AccountServiceTests : IAsyncLifetime
{
    private const string Password = "tiga perahu di Kali Loji";

    private TestDatabase _office = null!;
    private UserAccount _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _office = await TestDatabase.CreateAsync();
        _admin = await _office.Data.UserAsync(Role.Admin);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Invite_ByAnAdmin_WaitsForItsLinkAndIsAudited()
    {
        var invited = await InviteAsync("baru@contoh.test");
        var account = await ReadAsync(invited.Link!.AccountId);
        account.Status.ShouldBe(AccountStatus.Invited);
        account.PasswordHash.ShouldBeNull();
        var audited = await _office.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.AccountCreating));
        audited.UserId.ShouldBe(_admin.Id);
        audited.Events.Single().Changes.ShouldNotContain("baru@contoh.test");
    }

    [Fact]
    public async Task Invite_KeepsOnlyTheDigestOfItsToken()
    {
        var link = (await InviteAsync("baru@contoh.test")).Link!;
        var kept = await _office.ReadAsync(db => db.AccountLinks.SingleAsync());
        kept.TokenSha256.ShouldBe(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(link.Token)));
        link.Token.Length.ShouldBe(43);
    }

    [Theory]
    [InlineData("baru@contoh.test", null, "Email")]
    [InlineData(null, "0812-3456-7890", "Phone")]
    public async Task Invite_WithWhatAnotherAccountUses_IsRefusedAtThatField(string? email, string? phone, string field)
    {
        (await InviteAsync("baru@contoh.test", "081234567890")).Outcome.Ok.ShouldBeTrue();
        var second = await InviteAsync(email, phone);
        second.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        second.Outcome.Field.ShouldBe(field);
        (await _office.ReadAsync(db => db.Users.CountAsync(u => u.Status == AccountStatus.Invited))).ShouldBe(1);
    }

    [Fact]
    public async Task Invite_TwiceAtOnce_MakesOneAccount()
    {
        var both = await Task.WhenAll(InviteAsync("baru@contoh.test"), InviteAsync("baru@contoh.test"));
        both.Count(b => b.Outcome.Ok).ShouldBe(1);
        both.Single(b => !b.Outcome.Ok).Outcome.Field.ShouldBe("Email");
    }

    [Fact]
    public async Task Invite_OfAnExporter_BelongsToTheBusinessAndItsScope()
    {
        var exporter = await _office.Data.ExporterAsync();
        var invited = await _office.ActAsync<AccountService, LinkOutcome>(_admin, accounts =>
            accounts.InviteExporterAsync(exporter.Id, null, PhoneNumber.Parse("081234567890").Value, null, CancellationToken.None));
        var account = await ReadAsync(invited.Link!.AccountId);
        (account.Role, account.ExporterId, account.ScopeCode).ShouldBe((Role.Exporter, exporter.Id, exporter.ScopeCode));
    }

    [Fact]
    public async Task Link_OnceUsed_OpensNothingAnyMore()
    {
        var token = (await InviteAsync("baru@contoh.test")).Link!.Token;
        (await SetAsync(token)).Kind.ShouldBe(OutcomeKind.Done);
        (await SetAsync(token)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Link_UsedTwiceAtOnce_SetsOnePassword()
    {
        var token = (await InviteAsync("baru@contoh.test")).Link!.Token;
        var both = await Task.WhenAll(SetAsync(token), SetAsync(token));
        both.Count(o => o.Ok).ShouldBe(1);
    }

    [Theory]
    [InlineData(6.9, OutcomeKind.Done)]
    [InlineData(7, OutcomeKind.NotFound)]
    public async Task Link_AfterDays_IsOver(double days, OutcomeKind expected)
    {
        var token = (await InviteAsync("baru@contoh.test")).Link!.Token;
        _office.Clock.Advance(TimeSpan.FromDays(days));
        (await SetAsync(token)).Kind.ShouldBe(expected);
    }

    [Fact]
    public async Task Link_ForAnotherPurpose_OpensNothing() =>
        (await SetAsync((await InviteAsync("baru@contoh.test")).Link!.Token, LinkPurpose.PasswordReset)).Kind.ShouldBe(OutcomeKind.NotFound);

    [Fact]
    public async Task Link_WhenANewerOneIsMade_OpensNothing()
    {
        var first = (await InviteAsync("baru@contoh.test")).Link!;
        var second = await _office.ActAsync<AccountService, LinkOutcome>(_admin, a => a.ResendLinkAsync(first.AccountId, null, CancellationToken.None));
        (await SetAsync(first.Token)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await SetAsync(second.Link!.Token)).Kind.ShouldBe(OutcomeKind.Done);
    }

    [Fact]
    public async Task Link_WithAPasswordThatIsGuessed_IsRefusedAndStillWorks()
    {
        var token = (await InviteAsync("baru@contoh.test")).Link!.Token;
        (await SetAsync(token, password: "pekalongan2026")).Kind.ShouldBe(OutcomeKind.Refused);
        (await SetAsync(token)).Kind.ShouldBe(OutcomeKind.Done);
    }

    [Fact]
    public async Task Reset_ForAnybodyUnknown_AnswersNothing()
    {
        (await ResetAsync("siapa@contoh.test")).ShouldBeNull();
        (await ResetAsync(_admin.Email!)).ShouldNotBeNull().AccountId.ShouldBe(_admin.Id);
    }

    [Fact]
    public async Task Suspend_OfAnAccount_EndsItsSessionsAndLinks()
    {
        var staff = await _office.Data.UserAsync(Role.Staff);
        var reset = (await ResetAsync(staff.Email!))!;
        await _office.AddAsync(new UserSession { UserId = staff.Id, StartedAt = _office.Clock.Now(), LastSeenAt = _office.Clock.Now(), Device = "x" });
        (await SuspendAsync(staff)).Ok.ShouldBeTrue();
        (await _office.ReadAsync(db => db.Sessions.SingleAsync())).EndedAt.ShouldNotBeNull();
        (await SetAsync(reset.Token, LinkPurpose.PasswordReset)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await _office.ReasonAsync(ProcessKind.AccountSuspending)).ShouldBe("pindah tugas");
    }

    [Fact]
    public async Task Suspend_OfOneself_IsRefused() => (await SuspendAsync(_admin)).Kind.ShouldBe(OutcomeKind.Refused);

    [Fact]
    public async Task TwoAdmins_SuspendingEachOtherAtOnce_LeaveOneActive()
    {
        var other = await _office.Data.UserAsync(Role.Admin);
        await Task.WhenAll(TrySuspendAsync(other, _admin), TrySuspendAsync(_admin, other));
        (await _office.ReadAsync(db => db.Users.CountAsync(u => u.Role == Role.Admin && u.Status == AccountStatus.Active))).ShouldBe(1);
    }

    [Fact]
    public async Task Suspend_OfTheLastActiveAdmin_IsRefusedWhoeverAsks()
    {
        var former = await _office.Data.UserAsync(Role.Admin);
        await _office.ReadAsync(db => db.Users.Where(u => u.Id == former.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Status, AccountStatus.Suspended)));
        (await SuspendAsync(_admin, former)).Kind.ShouldBe(OutcomeKind.Refused);
        (await ReadAsync(_admin.Id)).Status.ShouldBe(AccountStatus.Active);
    }

    [Fact]
    public async Task ChangeRole_OfAnAccountChangedSince_IsStale()
    {
        var staff = await _office.Data.UserAsync(Role.Staff);
        (await ChangeRoleAsync(staff, Role.Verifier, staff.Version)).Ok.ShouldBeTrue();
        (await ChangeRoleAsync(staff, Role.Official, staff.Version)).Kind.ShouldBe(OutcomeKind.Stale);
        (await ReadAsync(staff.Id)).Role.ShouldBe(Role.Verifier);
    }

    [Fact]
    public async Task ChangeRole_BetweenOfficeAndExporter_IsRefused()
    {
        var staff = await _office.Data.UserAsync(Role.Staff);
        (await ChangeRoleAsync(staff, Role.Exporter, staff.Version)).Kind.ShouldBe(OutcomeKind.Refused);
        var exporter = await _office.Data.UserAsync(Role.Exporter, await _office.Data.ExporterAsync());
        (await ChangeRoleAsync(exporter, Role.Admin, exporter.Version)).Kind.ShouldBe(OutcomeKind.Refused);
    }

    [Fact]
    public async Task ChangeRole_ToTheSameRole_LeavesNoTrace()
    {
        var staff = await _office.Data.UserAsync(Role.Staff);
        (await ChangeRoleAsync(staff, Role.Staff, staff.Version)).Ok.ShouldBeTrue();
        (await _office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.AccountRoleChanging))).ShouldBe(0);
    }

    [Fact]
    public void EveryPermission_IsGivenToSomeRole() =>
        Enum.GetValues<Permission>().Where(p => !Enum.GetValues<Role>().Any(r => r.May(p))).ShouldBeEmpty();

    private Task<LinkOutcome> InviteAsync(string? email, string? phone = null) => _office.ActAsync<AccountService, LinkOutcome>(_admin, accounts =>
        accounts.InviteAsync(new NewAccount(
            "Contoh Baru", email is null ? null : EmailAddress.Parse(email).Value, phone is null ? null : PhoneNumber.Parse(phone).Value,
            Role.Staff, TestData.City)));

    private Task<Outcome> SetAsync(string token, LinkPurpose purpose = LinkPurpose.Activation, string password = Password) =>
        _office.ActAsync<PasswordService, Outcome>(null, async service => (await service.SetByLinkAsync(token, purpose, password, CancellationToken.None)).Outcome);

    private Task<IssuedLink?> ResetAsync(string login) =>
        _office.ActAsync<PasswordService, IssuedLink?>(null, service => service.RequestResetAsync(login, null, CancellationToken.None));

    private Task<Outcome> SuspendAsync(UserAccount account, UserAccount? by = null) => _office.ActAsync<AccountService, Outcome>(by ?? _admin, accounts =>
        accounts.SuspendAsync(account.Id, "pindah tugas", account.Version, CancellationToken.None));

    private async Task TrySuspendAsync(UserAccount account, UserAccount by)
    {
        try
        {
            await SuspendAsync(account, by);
        }
        catch (DbUpdateException)
        {
            // A server may answer the second of two serializable transactions with a deadlock.
        }
    }

    private Task<Outcome> ChangeRoleAsync(UserAccount account, Role role, Guid version) => _office.ActAsync<AccountService, Outcome>(_admin, accounts =>
        accounts.ChangeRoleAsync(account.Id, role, version, CancellationToken.None));

    private Task<UserAccount> ReadAsync(Guid id) => _office.ReadAsync(db => db.Users.SingleAsync(u => u.Id == id));
}
