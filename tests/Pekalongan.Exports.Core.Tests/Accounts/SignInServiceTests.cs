using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Accounts;

public sealed class SignInServiceTests : IAsyncLifetime
{
    private const string Password = "tiga perahu di Kali Loji";

    private TestDatabase _office = null!;
    private UserAccount _user = null!;

    public async ValueTask InitializeAsync()
    {
        _office = await TestDatabase.CreateAsync();
        _user = await AccountAsync("melati@contoh.test", "+6281234567890");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData("melati@contoh.test")]
    [InlineData("  MELATI@Contoh.Test ")]
    [InlineData("0812-3456-7890")]
    [InlineData("+62 812 3456 7890")]
    [InlineData("62812.3456.7890")]
    public async Task SignIn_ByAddressOrNumberInAnySpelling_StartsASession(string login)
    {
        var result = await TryAsync(Password, login);
        result.Session.ShouldNotBeNull();
        (await _office.ReadAsync(db => db.Sessions.SingleAsync(s => s.Id == result.Session.Id))).UserId.ShouldBe(_user.Id);
        (await _office.ReadAsync(db => db.AuditProcesses.Where(p => p.Kind == ProcessKind.SigningIn).SingleAsync())).UserId.ShouldBe(_user.Id);
    }

    [Theory]
    [InlineData("melati@contoh.test", "salah")]
    [InlineData("siapa@contoh.test", Password)]
    [InlineData("", Password)]
    [InlineData("@", Password)]
    [InlineData("bukan apa-apa", Password)]
    public async Task SignIn_ForWhateverCause_IsRefusedInTheSameWords(string login, string password)
    {
        var known = await TryAsync("juga salah");
        var result = await TryAsync(password, login);
        result.Session.ShouldBeNull();
        result.Problem.ShouldBe(known.Problem);
        (await _office.ReadAsync(db => db.Sessions.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(AccountStatus.Suspended)]
    [InlineData(AccountStatus.Invited)]
    public async Task SignIn_ToAnAccountThatIsNotActive_IsRefused(AccountStatus status)
    {
        await _office.ReadAsync(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.Status, status)));
        (await TryAsync(Password)).Session.ShouldBeNull();
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongTries_WaitsAndThenLetsTheOwnerIn()
    {
        for (var i = 0; i < 5; i++)
            await TryAsync("salah");
        (await TryAsync(Password)).Session.ShouldBeNull();
        _office.Clock.Advance(TimeSpan.FromSeconds(31));
        (await TryAsync(Password)).Session.ShouldNotBeNull();
        (await UserAsync()).FailedSignIns.ShouldBe(0);
    }

    [Fact]
    public async Task SignIn_AfterVeryManyWrongTries_NeverWaitsLongerThanAQuarterOfAnHour()
    {
        await _office.ReadAsync(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.FailedSignIns, 1000)));
        await TryAsync("salah");
        (await UserAsync()).LockedUntil!.Value.ShouldBe(_office.Clock.GetUtcNow().UtcDateTime.AddMinutes(15));
        _office.Clock.Advance(TimeSpan.FromMinutes(15));
        (await TryAsync(Password)).Session.ShouldNotBeNull();
    }

    [Fact]
    public async Task SignIn_OfTwentyGuessesAtOnce_LooksAtNoMoreThanFive()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => TryAsync(n == 19 ? Password : "salah")));
        var user = await UserAsync();
        if (results[19].Session is null)
            user.FailedSignIns.ShouldBe(5);
        else
            user.FailedSignIns.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task SignIn_WithAnOldHash_RenewsIt()
    {
        var salt = new byte[16];
        var hash = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(
            System.Text.Encoding.UTF8.GetBytes(Password), salt, 1000, System.Security.Cryptography.HashAlgorithmName.SHA512, 64);
        var old = $"pbkdf2-sha512$1000${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}";
        await _office.ReadAsync(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, old)));
        (await TryAsync(Password)).Session.ShouldNotBeNull();
        PasswordHash.IsOutdated((await UserAsync()).PasswordHash!).ShouldBeFalse();
        (await TryAsync(Password)).Session.ShouldNotBeNull();
    }

    private Task<SignInResult> TryAsync(string password, string login = "melati@contoh.test") =>
        _office.ActAsync<SignInService, SignInResult>(null, service => service.SignInAsync(login, password, "Peramban contoh", CancellationToken.None));

    private Task<UserAccount> UserAsync() => _office.ReadAsync(db => db.Users.SingleAsync(u => u.Id == _user.Id));

    private async Task<UserAccount> AccountAsync(string email, string phone)
    {
        var user = new UserAccount
        {
            Name = "Contoh Melati",
            Email = email,
            Phone = phone,
            Role = Role.Staff,
            Status = AccountStatus.Active,
            ScopeCode = TestData.City,
            PasswordHash = PasswordHash.Of(Password),
            CreatedAt = _office.Clock.GetUtcNow().UtcDateTime,
        };
        await _office.AddAsync(user);
        return user;
    }
}
