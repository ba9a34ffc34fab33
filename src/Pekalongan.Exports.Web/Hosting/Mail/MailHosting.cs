namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>The outbox's way to the mail server.</summary>
public static class MailHosting
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailSender>().AddSingleton<MailDelivery>().AddSingleton<ResetRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<MailDelivery>());
        services.AddHostedService(provider => provider.GetRequiredService<ResetRequests>());
    }
}
