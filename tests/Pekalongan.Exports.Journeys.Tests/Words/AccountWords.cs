using Pekalongan.Exports.Journeys.Tests.Setting;

namespace Pekalongan.Exports.Journeys.Tests.Words;

internal static class AccountWords
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

    /// <summary>Uses an activation link, once, and is signed in by it.</summary>
    public static async Task Activates(this Visitor visitor, string link, string password)
    {
        await visitor.Goes(link);
        await visitor.Types("Kata sandi baru", password);
        await visitor.Types("Tulis sekali lagi", password);
        await visitor.Presses("Simpan dan masuk");
    }

    /// <summary>Answers the activation link.</summary>
    public static async Task<string> CreatesAccount(this Visitor admin, string name, string email, string role)
    {
        await admin.Goes("/akun");
        await admin.Follows("Tambah akun dinas");
        await admin.Types("Nama", name);
        await admin.Types("E-mail", email);
        await admin.Picks("Peran", role);
        await admin.Presses("Buat akun dan tautannya");
        return new Uri(await admin.Page.GetByLabel("Salin tautan ini").InputValueAsync()).PathAndQuery;
    }

    public static async Task Suspends(this Visitor admin, string name, string reason)
    {
        await admin.Goes("/akun");
        await admin.Follows(name);
        await admin.Types("Alasan", reason);
        await admin.Presses("Hentikan akun");
        await admin.Sees("Akun dihentikan.");
    }
}
