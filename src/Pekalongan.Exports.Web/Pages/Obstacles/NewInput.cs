using FluentValidation;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>A case as it is typed: first what it is about, then, beside the articles that may answer it, what belongs to it.</summary>
public sealed class NewInput
{
    /// <summary>The fields of the first step.</summary>
    public static readonly string[] Told = [nameof(Source), nameof(Topic), nameof(Title), nameof(Text)];

    public Guid Key { get; set; }

    /// <summary>Asked of staff only.</summary>
    public string Source { get; set; } = "";

    public string Topic { get; set; } = "";

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public string ShipmentId { get; set; } = "";

    public string Country { get; set; } = "";

    public List<IFormFile> Files { get; set; } = [];
}

public sealed class NewInputValidator : AbstractValidator<NewInput>
{
    public NewInputValidator(Actor actor)
    {
        RuleFor(i => i.Source).Must(text => ObstacleChoices.Choice<EntrySource>(text) is EntrySource.Telephone or EntrySource.Visit)
            .When(_ => actor.Role != Role.Exporter).WithMessage("Pilih dari mana keterangan ini diperoleh");
        RuleFor(i => i.Topic).Must(text => ObstacleChoices.Choice<ObstacleTopic>(text) is not null).WithMessage("Pilih topiknya; bila ragu, pilih “Hal lain”");
        RuleFor(i => i.Title).NotEmpty().WithMessage("Tulis judul singkat, misalnya “Barang tertahan di pelabuhan”");
        RuleFor(i => i.Title).Fits(ObstacleCase.TitleMaxLength);
        RuleFor(i => i.Text).NotEmpty().WithMessage("Ceritakan apa yang terjadi, supaya dinas dapat membantu");
        RuleFor(i => i.Text).Fits(ObstacleMessage.TextMaxLength);
        RuleFor(i => i.ShipmentId).Must(text => text.Length == 0 || Guid.TryParse(text, out _)).WithMessage("Pengiriman itu tidak ada pada usaha ini; pilih dari daftar");
    }
}
