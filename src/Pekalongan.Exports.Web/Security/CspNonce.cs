using System.Security.Cryptography;

namespace Pekalongan.Exports.Web.Security;

/// <summary>One number a request, without which no script element runs. The script tag helper writes it into the page.</summary>
public sealed class CspNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
