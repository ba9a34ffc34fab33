using System.Linq.Expressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>What people sign in with: their e-mail address, or their telephone number in any spelling.</summary>
public static class Login
{
    /// <summary>Which account a login means. What is neither an address nor a number finds none.</summary>
    public static Expression<Func<UserAccount, bool>> Names(string login)
    {
        if (login.Contains('@', StringComparison.Ordinal))
        {
            var email = EmailAddress.Parse(login).Try(out var address, out _) ? address.Address : "";
            return user => user.Email == email && email != "";
        }

        var phone = PhoneNumber.Parse(login).Try(out var number, out _) ? number.International : "";
        return user => user.Phone == phone && phone != "";
    }
}
