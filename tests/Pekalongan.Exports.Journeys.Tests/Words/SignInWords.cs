using Pekalongan.Exports.Journeys.Tests.Setting;

namespace Pekalongan.Exports.Journeys.Tests.Words;

internal static class SignInWords
{
    public static async Task SignsIn(this Visitor visitor, string login, string password = Journey.Password)
    {
        await visitor.Goes("/masuk");
        await visitor.Types("E-mail atau nomor telepon", login);
        await visitor.Types("Kata sandi", password);
        await visitor.Presses("Masuk");
    }

    public static async Task OpensScope(this Visitor visitor, string name)
    {
        await visitor.Goes("/lingkup");
        await visitor.Picks("Lingkup", name);
        await visitor.Presses("Buka lingkup ini");
    }
}
