using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Hosting.Mail;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Notices;

/// <summary>One notice: to whom, what, how it went, and what staff can do about it.</summary>
public sealed class DetailsModel(ExportsDbContext db, NoticeVault vault, NoticeService notices, MailDelivery delivery, MailRoute route, TimeProvider time)
    : PageModel, IPreparesPage
{
    /// <param name="Content">Null once it was wiped. A letter to an account shows neither text nor number.</param>
    public sealed record Facts(
        Guid? ExporterId, string? Business, NoticeKind Kind, NoticeState State, NoticeContent? Content, DateTime CreatedAt, int Tries, DateTime NextTryAt,
        NoticeFailure? Failure, DateTime? SentAt, DateTime? ExpiresAt, DateTime? ToldAt, string? ToldBy, Guid Version)
    {
        public string? Name => Business ?? Content?.Name;

        public bool IsReadable => Content is not null && !Kind.IsAccountLetter();
    }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    public Facts Notice { get; private set; } = null!;

    public PhoneNumber? Phone { get; private set; }

    public bool MayResend => Notice is { State: NoticeState.Failed or NoticeState.Uncertain, Content.Email: not null }
        && route.IsOpen && (Notice.ExpiresAt is null || Notice.ExpiresAt > time.Now());

    public bool MayAssumeSent => Notice.State == NoticeState.Uncertain;

    public bool MayMarkTold => Notice.ToldAt is null && !Notice.Kind.IsAccountLetter() && Notice.State != NoticeState.Lapsed;

    public Task OnGetAsync() => PrepareAsync();

    [Validates]
    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        var outcome = await notices.ResendAsync(Id, Version, cancellationToken);
        if (outcome.Ok)
            delivery.Wake();
        return await AnswerAsync(outcome, new Wording("Surel ini akan dikirim sekali lagi."));
    }

    [Validates]
    public async Task<IActionResult> OnPostAssumeAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await notices.AssumeSentAsync(Id, Version, cancellationToken), new Wording("Dicatat sebagai terkirim."));

    [Validates]
    public async Task<IActionResult> OnPostToldAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await notices.MarkToldAsync(Id, Version, cancellationToken), new Wording("Dicatat: sudah dikabari."));

    public async Task PrepareAsync()
    {
        var row = await db.Notices.AsNoTracking().Where(n => n.Id == Id).Select(n => new
        {
            Notice = n,
            Business = db.Exporters.Where(e => e.Id == n.ExporterId).Select(e => e.Name).FirstOrDefault(),
            ToldBy = db.Users.Where(u => u.Id == n.ToldById).Select(u => u.Name).FirstOrDefault(),
        }).SingleAsync(HttpContext.RequestAborted);
        var (notice, content) = (row.Notice, row.Notice.Content is { } cipher ? vault.Decrypt(cipher, Id) : null);
        Notice = new Facts(
            notice.ExporterId, row.Business, notice.Kind, notice.State, content, notice.CreatedAt, notice.Tries, notice.NextTryAt,
            notice.Failure, notice.SentAt, notice.ExpiresAt, notice.ToldAt, row.ToldBy, notice.Version);
        Phone = PhoneNumber.Parse(content?.Phone).Try(out var phone, out _) ? phone : null;
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, Wording done)
    {
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome, "");
        this.SayDone(done);
        return Redirect($"~/pemberitahuan/{Id}");
    }
}
