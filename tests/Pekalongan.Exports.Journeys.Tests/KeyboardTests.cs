using Pekalongan.Exports.Journeys.Tests.Setting;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

public sealed class KeyboardTests(JourneyHost host) : Journey(host)
{
    private const string FocusedName = "() => document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText ?? ''";

    private const string FocusIsVisible =
        """
        () => {
          const style = getComputedStyle(document.activeElement);
          const box = document.activeElement.getBoundingClientRect();
          return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.right > 0;
        }
        """;

    [Fact]
    public async Task SignInAndOpenReport_ByKeyboardOnly_ShowsWhereTheFocusIs()
    {
        var pimpinan = await AtDesk("pimpinan");
        await pimpinan.Goes("/masuk");
        await TabsTo(pimpinan, "Langsung ke isi");
        await pimpinan.Page.Keyboard.PressAsync("Enter");
        await TabsTo(pimpinan, "E-mail atau nomor telepon");
        await pimpinan.Page.Keyboard.TypeAsync("pimpinan@contoh.id");
        await TabsTo(pimpinan, "Kata sandi");
        await pimpinan.Page.Keyboard.TypeAsync(Password);
        await Enters(pimpinan);

        await TabsTo(pimpinan, "Laporan");
        await Enters(pimpinan);

        pimpinan.Path.ShouldStartWith("/laporan");
        await pimpinan.Sees("Laporan Progres Target–Realisasi Ekspor");
    }

    private static Task Enters(Visitor visitor) => visitor.Loads(() => visitor.Page.Keyboard.PressAsync("Enter"));

    /// <summary>Presses Tab until the named control has the focus; on the way every stop must show that it has it.</summary>
    private static async Task TabsTo(Visitor visitor, string name)
    {
        for (var stops = 0; stops < 40; stops++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            (await visitor.Page.EvaluateAsync<bool>(FocusIsVisible)).ShouldBeTrue($"nothing shows that {await visitor.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML")} has the focus");
            if ((await visitor.Page.EvaluateAsync<string>(FocusedName)).Trim() == name)
                return;
        }

        throw new ShouldAssertException($"Forty times Tab at {visitor.Path} did not reach “{name}”.");
    }
}
