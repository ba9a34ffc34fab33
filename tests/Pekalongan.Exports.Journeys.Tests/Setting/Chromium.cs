using Microsoft.Playwright;

namespace Pekalongan.Exports.Journeys.Tests.Setting;

/// <summary>Debian's browser, driven by Playwright; Playwright's own download of browsers is never used.</summary>
internal static class Chromium
{
    public const string RequiredVariable = "EXPORTS_JOURNEYS";

    private const string Program = "/usr/bin/chromium";

    public static bool IsRequired => Environment.GetEnvironmentVariable(RequiredVariable) == "required";

    /// <summary>Why no journey can be made on this machine; null where one can.</summary>
    public static string? Missing =>
        !File.Exists(Program) ? "Debian's chromium is not installed: apt-get install chromium"
        : !Directory.Exists(Path.Combine(AppContext.BaseDirectory, ".playwright")) ? "The Playwright driver did not come with its package: restore and build the journeys project again"
        : null;

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Program,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    });
}
