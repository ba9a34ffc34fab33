using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Pages.Obstacles;
using Pekalongan.Exports.Web.Pages.Shared;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Knowledge;

/// <summary>Writes an article, or changes one.</summary>
public sealed class WriteModel(ExportsDbContext db, KnowledgeService knowledge) : PageModel
{
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What differs from what somebody else saved while this form was open.</summary>
    public IReadOnlyList<FormDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Id is null)
        {
            Input = new InputModel { Id = Guid.CreateVersion7(), IsPublished = true };
            return Page();
        }

        if (await ReadAsync() is not { } saved)
            return NotFound();
        Input = saved;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = Id is { } id
            ? await knowledge.ChangeAsync(id, Input.Version, Input.Read(), cancellationToken)
            : await knowledge.AddAsync(Input.Id == Guid.Empty ? Guid.CreateVersion7() : Input.Id, Input.Read(), cancellationToken);
        if (outcome.Kind == OutcomeKind.Stale && await ReadAsync() is { } saved)
        {
            Differences = Input.DifferencesFrom(saved);
            Input.Version = saved.Version;
            ModelState.Clear();
        }

        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(Input.IsPublished ? new Wording("Panduan disimpan dan terbit.") : new Wording("Panduan disimpan, belum terbit."));
        return Redirect("~/panduan/kelola");
    }

    private async Task<InputModel?> ReadAsync() =>
        await db.KnowledgeArticles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, HttpContext.RequestAborted) is { } article ? InputModel.Of(article) : null;

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public string Topic { get; set; } = "";

        public string TitleId { get; set; } = "";

        public string BodyId { get; set; } = "";

        public string TitleEn { get; set; } = "";

        public string BodyEn { get; set; } = "";

        public string Keywords { get; set; } = "";

        public bool IsPublished { get; set; }

        public static InputModel Of(KnowledgeArticle article) => new()
        {
            Id = article.Id,
            Version = article.Version,
            Topic = article.Topic.ToString(),
            TitleId = article.TitleId,
            BodyId = article.BodyId,
            TitleEn = article.TitleEn,
            BodyEn = article.BodyEn,
            Keywords = article.Keywords,
            IsPublished = article.IsPublished,
        };

        /// <summary>After the validator passed it.</summary>
        public ArticleFacts Read() => new(Enum.Parse<ObstacleTopic>(Topic), TitleId, TitleEn, BodyId, BodyEn, Keywords, IsPublished);

        public IReadOnlyList<FormDifference> DifferencesFrom(InputModel saved) => FormDifference.Between(
            this, saved,
            [
                (new Wording("Topik"), i => ObstacleChoices.Choice<ObstacleTopic>(i.Topic) is { } topic ? ObstacleWords.Of(topic).ToString() : ""),
                (new Wording("Judul"), i => i.TitleId),
                (new Wording("Isi"), i => i.BodyId),
                (new Wording("Judul dalam bahasa Inggris"), i => i.TitleEn),
                (new Wording("Isi dalam bahasa Inggris"), i => i.BodyEn),
                (new Wording("Kata kunci"), i => i.Keywords),
                (new Wording("Keadaan"), i => (i.IsPublished ? new Wording("Sudah tampil") : new Wording("Belum tampil")).ToString()),
            ]);
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Topic).Must(text => ObstacleChoices.Choice<ObstacleTopic>(text) is not null).WithMessage("Pilih topiknya; bila ragu, pilih “Hal lain”");
            RuleFor(i => i.TitleId).NotEmpty().WithMessage("Tulis judulnya seperti orang menanyakannya");
            RuleFor(i => i.TitleId).Fits(KnowledgeArticle.TitleMaxLength);
            RuleFor(i => i.BodyId).NotEmpty().WithMessage("Tulis isinya");
            RuleFor(i => i.BodyId).Fits(KnowledgeArticle.BodyMaxLength);
            RuleFor(i => i.TitleEn).NotEmpty().When(i => i.BodyEn.Length > 0).WithMessage("Isi bahasa Inggris ada, judulnya belum; tulis keduanya atau kosongkan keduanya");
            RuleFor(i => i.TitleEn).Fits(KnowledgeArticle.TitleMaxLength);
            RuleFor(i => i.BodyEn).NotEmpty().When(i => i.TitleEn.Length > 0).WithMessage("Judul bahasa Inggris ada, isinya belum; tulis keduanya atau kosongkan keduanya");
            RuleFor(i => i.BodyEn).Fits(KnowledgeArticle.BodyMaxLength);
            RuleFor(i => i.Keywords).Fits(KnowledgeArticle.KeywordsMaxLength);
        }
    }
}
