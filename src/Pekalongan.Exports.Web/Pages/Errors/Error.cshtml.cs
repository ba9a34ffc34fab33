using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Errors;

/// <summary>Says what went wrong and what to do next. Reads nothing but the request, so it also works without a database.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public const string PagePath = "/Errors/Error";

    public sealed record Explanation(Wording Heading, Wording WhatHappened, Wording WhatToDo);

    public int Status { get; private set; }

    public Explanation Text { get; private set; } = Explain(StatusCodes.Status404NotFound);

    /// <summary>What the office's technician finds the request by in the log.</summary>
    public string Reference => HttpContext.TraceIdentifier;

    /// <summary>Without navigation and sign-out, which may need the very thing that failed.</summary>
    public bool IsBare => Status >= StatusCodes.Status500InternalServerError;

    /// <summary>What was typed into a form that came too late, to be copied from: it must not be lost with the page.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        var typed = HttpContext.Features.Get<StaleForm>() is null ? null : TypedBy(Request);
        Status = HttpContext.Features.Get<FailedRequest>()?.Status ?? StatusCodes.Status404NotFound;
        Text = typed is null ? Explain(Status) : ExplainStaleForm();
        Typed = typed ?? [];
        Response.StatusCode = Status;
    }

    /// <summary>Null when what was sent is no form that can be read: its token was then not old but illegible, like all of it.</summary>
    private static List<string>? TypedBy(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return null;
        try
        {
            return
            [
                .. from field in request.Form
                   where !field.Key.StartsWith("__", StringComparison.Ordinal) && !IsSecret(field.Key)
                   from value in field.Value
                   where value is { Length: > 1 } && value != "true" && value != "false" && !Guid.TryParse(value, out _)
                   select value,
            ];
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }

    // A new password is typed twice; the second field has another name.
    private static bool IsSecret(string field) =>
        field.Contains("Password", StringComparison.OrdinalIgnoreCase) || field.EndsWith("Repeated", StringComparison.OrdinalIgnoreCase);

    private static Explanation Explain(int status) => status switch
    {
        403 => new(new Wording("Akun Anda tidak berhak membuka halaman ini"),
            new Wording("Bagian ini untuk tugas yang tidak diberikan kepada akun Anda."),
            new Wording("Bila Anda memerlukannya, minta admin dinas menambahkan tugas itu.")),
        404 => new(new Wording("Halaman tidak ditemukan"),
            new Wording("Alamat ini tidak ada, atau isinya bukan untuk akun Anda."),
            new Wording("Periksa alamatnya, atau mulai lagi dari halaman depan.")),
        409 => new(new Wording("Data ini sudah berubah"),
            new Wording("Orang lain menyimpan perubahan setelah Anda membuka halaman ini. Perubahan Anda belum disimpan."),
            new Wording("Buka lagi halamannya untuk melihat isi terbaru, lalu ulangi perubahan Anda.")),
        413 => new(new Wording("Berkas terlalu besar"),
            new Wording("Berkas yang dikirim melebihi batas. Tidak ada yang disimpan."),
            new Wording("Kembali, pilih berkas paling besar 10 MB, lalu kirim lagi.")),
        429 => new(new Wording("Terlalu banyak percobaan"),
            new Wording("Demi keamanan, permintaan dari tempat Anda ditahan sebentar."),
            new Wording("Tunggu satu menit, lalu coba lagi.")),
        503 => new(new Wording("Sistem sedang tidak dapat dipakai"),
            new Wording("Basis data tidak menjawab. Tidak ada isian yang tersimpan setengah jalan."),
            new Wording("Tunggu beberapa menit, lalu muat ulang halaman ini.")),
        >= 500 => new(new Wording("Ada yang salah pada sistem kami"),
            new Wording("Permintaan Anda tidak selesai, dan tidak ada isian yang tersimpan setengah jalan."),
            new Wording("Coba sekali lagi. Bila tetap gagal, hubungi dinas dan sebutkan nomor rujukan di bawah.")),
        _ => new(new Wording("Permintaan ini tidak dapat dibaca"),
            new Wording("Yang dikirim peramban tidak lengkap atau tidak dikenali. Tidak ada yang disimpan."),
            new Wording("Kembali ke halaman sebelumnya, periksa isian Anda, lalu kirim lagi.")),
    };

    private static Explanation ExplainStaleForm() => new(new Wording("Halaman ini terlalu lama terbuka"),
        new Wording("Demi keamanan, isian dari halaman yang lama terbuka atau dari sesi lain tidak diterima. Belum ada yang disimpan."),
        new Wording("Buka lagi halamannya dan kirim isian Anda dari sana. Yang tadi Anda ketik ada di bawah, untuk disalin."));
}
