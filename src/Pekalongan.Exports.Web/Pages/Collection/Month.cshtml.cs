using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>One exporter's month: what is on file, how to reach it, and what it answers.</summary>
public sealed class MonthModel(ExportsDbContext db, CollectionAnswers answers, CurrentScope scope) : PageModel, IPreparesPage
{
    private const int ContactsShown = 10;

    public sealed record Facts(Guid ExporterId, string Exporter, string? Phone, int Month, DateTime? RemovedAt, string? RemovedReason)
    {
        public PartialDate MonthName => YearMonth.Named(Month);
    }

    public sealed record Answer(Guid Id, CollectionAnswerKind Kind, EntrySource Source, DateTime At, string By);

    public sealed record Contact(DateTime At, ContactWay Way, bool IsReached, string? PersonName, string? Note, DateOnly? AgainOn, string By);

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public MonthInput Input { get; set; } = new();

    /// <summary>Of the button that saves and goes on.</summary>
    [BindProperty(Name = "lanjut")]
    public bool GoesOn { get; set; }

    public Facts About { get; private set; } = null!;

    public MonthFacts OnFile { get; private set; } = null!;

    public IReadOnlyList<Answer> Answers { get; private set; } = [];

    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    /// <summary>The next exporter on the list without an answer.</summary>
    public ListedExporter? Next { get; private set; }

    public CollectionState State => CollectionRules.StateAfter(Answers.Count > 0 ? Answers[0].Kind : null);

    public string ListAddress => $"~/rekap-bulanan?bulan={About.MonthName.Iso}";

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Input = new MonthInput { Key = Guid.CreateVersion7(), Seen = Answers.Count > 0 ? Answers[0].Id : null };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = Input.IsContact
            ? await answers.LogAsync(Id, scope.Code, Input.Reply(), Input.Seen, Input.Contact, cancellationToken)
            : await answers.AnswerAsync(Id, scope.Code, Input.Reply(), Input.Seen, cancellationToken);
        if (!outcome.Ok)
            return await RefuseAsync(outcome);
        await PrepareAsync();
        this.SayDone(new Wording("Tersimpan: {0}.", About.Exporter));
        return Redirect(GoesOn && Next is { } next ? $"~/rekap-bulanan/{next.ItemId}" : ListAddress);
    }

    [Validates]
    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        var outcome = await answers.AnswerAsync(
            Id, scope.Code, new CollectionReply(CollectionAnswerKind.Reopened, EntrySource.Telephone, null), Input.Seen, cancellationToken);
        if (!outcome.Ok)
            return await RefuseAsync(outcome);
        this.SayDone(new Wording("Dibuka lagi: jawabannya kembali belum diketahui."));
        return RedirectToPage(new { Id });
    }

    public async Task PrepareAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        About = await (from item in db.CollectionItems
                       join round in db.CollectionRounds on item.RoundId equals round.Id
                       where item.Id == Id
                       select new Facts(item.ExporterId, item.Exporter!.Name, item.Exporter.Phone, round.Month, item.RemovedAt, item.RemovedReason))
            .SingleAsync(cancellationToken);
        OnFile = (await MonthFacts.ReadAsync(db, [About.ExporterId], About.Month, cancellationToken))[About.ExporterId];
        Answers = await db.CollectionItems.Where(i => i.Id == Id).SelectMany(i => i.Answers).OrderByDescending(a => a.At)
            .Select(a => new Answer(a.Id, a.Kind, a.Source, a.At, db.Users.Where(u => u.Id == a.ById).Select(u => u.Name).Single()))
            .ToListAsync(cancellationToken);
        Contacts = await db.Contacts.Where(c => c.ExporterId == About.ExporterId).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(ContactsShown)
            .Select(c => new Contact(c.At, c.Way, c.Reached, c.PersonName, c.Note, c.AgainOn, db.Users.Where(u => u.Id == c.ById).Select(u => u.Name).Single()))
            .ToListAsync(cancellationToken);
        var waiting = (await MonthList.ReadAsync(db, scope.Code, About.Month, cancellationToken))
            .Where(i => i.State == CollectionState.NotYet && i.ItemId != Id).OrderBy(i => i.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
        Next = waiting.Find(i => StringComparer.CurrentCultureIgnoreCase.Compare(i.Name, About.Exporter) > 0) ?? waiting.FirstOrDefault();
    }

    // Whoever answered meanwhile is on the page now, so sending again is a choice.
    private async Task<IActionResult> RefuseAsync(Outcome outcome)
    {
        var page = await this.RefuseAsync(outcome, nameof(Input));
        if (outcome.Kind == OutcomeKind.Stale && Answers.Count > 0)
        {
            Input.Seen = Answers[0].Id;
            ModelState.Remove("Input.Seen");
        }

        return page;
    }
}
