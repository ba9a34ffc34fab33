namespace Pekalongan.Exports.Core.Accounts;

/// <summary>How long a signed-in browser stays so: unused (idle), and at all. An office PC is shared, an exporter's telephone is not.</summary>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    private static readonly SessionLimits Office = new(TimeSpan.FromHours(8), TimeSpan.FromHours(12));
    private static readonly SessionLimits Exporter = new(TimeSpan.FromDays(30), TimeSpan.FromDays(60));

    public static SessionLimits Of(Role role) => role == Role.Exporter ? Exporter : Office;

    public bool Allow(DateTime startedAt, DateTime lastSeenAt, DateTime now) => now - lastSeenAt < Idle && now - startedAt < Absolute;
}
