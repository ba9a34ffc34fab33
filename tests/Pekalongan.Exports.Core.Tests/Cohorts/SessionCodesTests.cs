using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public class SessionCodesTests
{
    private static readonly Guid Session = Guid.Parse("01932a5e-0000-7000-8000-000000000001");

    private readonly FixedClock _clock = new();

    private SessionCodes Codes(byte key = 1) => new(new MasterKey([.. Enumerable.Repeat(key, MasterKey.Length)]), _clock);

    [Theory]
    [InlineData(0, SessionTokenState.Valid)]
    [InlineData(179, SessionTokenState.Valid)]
    [InlineData(180, SessionTokenState.Expired)]
    [InlineData(-60, SessionTokenState.Expired)]
    public void Read_AfterSoManySeconds_IsValidForThreeMinutes(int seconds, SessionTokenState expected)
    {
        var token = Codes().Token(Session);
        _clock.Advance(TimeSpan.FromSeconds(seconds));

        Codes().Read(token, SessionCodes.MinutesToScan).State.ShouldBe(expected);
    }

    [Fact]
    public void Read_OwnToken_NamesTheSession() => Codes().Read(Codes().Token(Session).ToUpperInvariant(), SessionCodes.MinutesToScan).SessionId.ShouldBe(Session);

    [Fact]
    public void Read_WithOneBitChanged_IsUnknown()
    {
        var bytes = Convert.FromHexString(Codes().Token(Session));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << bit % 8);
            Codes().Read(Convert.ToHexString(changed), SessionCodes.MinutesToScan).State.ShouldBe(SessionTokenState.Unknown, $"bit {bit}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Read_SomethingElse_IsUnknown(string token) => Codes().Read(token, SessionCodes.MinutesToScan).State.ShouldBe(SessionTokenState.Unknown);

    [Fact]
    public void Read_UnderAnotherMasterKey_IsUnknown() =>
        Codes(2).Read(Codes(1).Token(Session), SessionCodes.MinutesToScan).State.ShouldBe(SessionTokenState.Unknown);

    [Fact]
    public void Digits_AreSix_ChangeEveryMinute_AndServeForThree()
    {
        var first = Codes().Digits(Session);
        first.ShouldMatch("^[0-9]{6}$");
        Codes().Digits(Guid.NewGuid()).ShouldNotBe(first);
        for (var minute = 0; minute < SessionCodes.MinutesToScan; minute++)
        {
            Codes().IsCurrent(Session, first).ShouldBeTrue();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Codes().IsCurrent(Session, first).ShouldBeFalse();
        Codes().Digits(Session).ShouldNotBe(first);
    }
}
