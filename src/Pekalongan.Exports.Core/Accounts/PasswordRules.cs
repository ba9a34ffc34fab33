using System.Collections.Frozen;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>
/// Length instead of composition (ASVS 5.0 6.2): 8 to 128 characters of any kind, but nothing that is tried first, here or anywhere.
/// </summary>
public static class PasswordRules
{
    public const int MinLength = 8;
    public const int MaxLength = 128;

    private static readonly Lazy<FrozenSet<string>> Common = new(() => EmbeddedCsv
        .Read("common_passwords.csv", row => SearchKey.Of(row("password"))).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>What is wrong with a new password, or null. <paramref name="ownFacts"/>: name, e-mail, phone.</summary>
    public static Wording? ProblemOf(string password, params string?[] ownFacts)
    {
        if (password.Length < MinLength)
            return new Wording("Tulis kata sandi paling sedikit 8 huruf atau angka; beberapa kata yang dirangkai juga boleh");
        if (password.Length > MaxLength)
            return new Wording("Tulis kata sandi paling banyak 128 huruf");
        if (password.Distinct().Count() == 1 || Common.Value.Contains(SearchKey.Of(password)))
            return new Wording("Kata sandi ini mudah ditebak karena banyak dipakai; rangkai beberapa kata yang hanya Anda tahu");
        return ownFacts.Any(fact => IsAlike(password, fact))
            ? new Wording("Kata sandi ini sama dengan nama, e-mail, atau nomor Anda; tulis yang lain")
            : null;
    }

    private static bool IsAlike(string password, string? fact)
    {
        if (string.IsNullOrEmpty(fact))
            return false;
        var typed = SearchKey.Of(password);
        var name = fact.Split('@')[0];
        return typed.Length > 0 && (typed == SearchKey.Of(fact) || typed == SearchKey.Of(name) || IsSameNumber(password, fact));
    }

    private static bool IsSameNumber(string password, string fact) =>
        PhoneNumber.Parse(password).Try(out var typed, out _) && typed.International == fact;
}
