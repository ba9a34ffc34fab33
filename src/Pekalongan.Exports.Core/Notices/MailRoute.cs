namespace Pekalongan.Exports.Core.Notices;

/// <summary>Whether this installation can send mail at all. Where it cannot, notices wait for a person instead of for a server.</summary>
public sealed record MailRoute(bool IsOpen);
