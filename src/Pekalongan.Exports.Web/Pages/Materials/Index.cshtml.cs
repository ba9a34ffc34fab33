using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Materials;

/// <summary>Slides and hand-outs of a cohort's sessions.</summary>
[UploadLimit]
public sealed class IndexModel(MaterialService materials, ExportsDbContext db, CurrentScope scope, Localizer localizer) : PageModel, IPreparesPage
{
    public sealed record MaterialRow(Guid Id, string Title, Guid FileId, string FileName);

    public sealed record SessionRow(Guid Id, DateOnly Day, string Topic, IReadOnlyList<MaterialRow> Materials);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Title { get; private set; } = "";

    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices =>
        Sessions.Select(s => new SelectListItem($"{s.Topic}, {Figures.Date(s.Day, localizer.Language)}", s.Id.ToString()));

    public Task OnGetAsync()
    {
        Input.Id = Guid.CreateVersion7();
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await Input.File!.CopyToAsync(bytes, cancellationToken);
        var session = Guid.Parse(Input.SessionId);
        if (!await db.CohortSessions.AnyAsync(s => s.Id == session && s.CohortId == Id, cancellationToken))
            return NotFound();
        var outcome = await materials.AddAsync(
            Input.Id, session, scope.Code, PlainText.Of(Input.Title), new Upload(Input.File.FileName, bytes.ToArray()), cancellationToken);
        if (!outcome.Ok)
        {
            var answer = await this.RefuseAsync(outcome);
            return outcome.Problem == FileIntake.TooLarge ? new PageResult { StatusCode = StatusCodes.Status413PayloadTooLarge } : answer;
        }

        this.SayDone(new Wording("Berkas ditambahkan."));
        return Redirect($"~/pelatihan/{Id}/materi");
    }

    public async Task PrepareAsync()
    {
        Title = await db.Cohorts.Where(c => c.Id == Id).Select(c => c.Title).SingleAsync(HttpContext.RequestAborted);
        Sessions = await db.CohortSessions.Where(s => s.CohortId == Id).OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id)
            .Select(s => new SessionRow(
                s.Id, s.Day, s.Topic, s.Materials.OrderBy(m => m.Id).Select(m => new MaterialRow(m.Id, m.Title, m.FileId, m.File!.Name)).ToList()))
            .ToListAsync(HttpContext.RequestAborted);
    }

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public string SessionId { get; set; } = "";

        public string Title { get; set; } = "";

        public IFormFile? File { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.SessionId).Must(text => Guid.TryParse(text, out _)).WithMessage("Pilih sesinya");
            RuleFor(i => i.Title).NotEmpty().WithMessage("Tulis judul berkas");
            RuleFor(i => i.Title).Fits(SessionMaterial.TitleMaxLength);
            RuleFor(i => i.File).NotNull().WithMessage("Pilih berkas yang akan ditambahkan");
        }
    }
}
