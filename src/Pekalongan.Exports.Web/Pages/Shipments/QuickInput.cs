using FluentValidation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>A whole shipment on one page, as staff type it while somebody tells it.</summary>
public sealed class QuickInput
{
    public Guid Key { get; set; }

    /// <summary>Name, a part of it, or NIB.</summary>
    public string Exporter { get; set; } = "";

    /// <summary>Picked where several fit what was typed.</summary>
    public string ExporterId { get; set; } = "";

    public string Source { get; set; } = "";

    public string InformantName { get; set; } = "";

    public string InformedOn { get; set; } = "";

    public DestinationInput Destination { get; set; } = new();

    public GoodsInput Goods { get; set; } = new();

    public bool ConfirmsAlike { get; set; }

    public Guid? PickedId => Guid.TryParse(ExporterId, out var id) ? id : null;

    /// <summary>The costs stand among what most leave out; they are shown open once one is typed.</summary>
    public bool HasCosts => $"{Goods.InlandMinor}{Goods.FreightMinor}{Goods.InsuranceMinor}".Trim().Length > 0;

    /// <summary>Of an input that its validator has accepted.</summary>
    public OnBehalfEntry ToEntry(Guid exporterId, string? iso2, Language language) => new()
    {
        ExporterId = exporterId,
        Source = DestinationInput.Choice<EntrySource>(Source) ?? EntrySource.Portal,
        InformantName = InformantName,
        InformedOn = DateText.Parse(InformedOn) is { Ok: true, Value: var day } ? day : null,
        Destination = Destination.ToEntry(iso2),
        Lines = [.. Goods.Begun.Select(l => l.ToEntry(language))],
        Costs = Goods.ToCosts(language),
    };
}

public sealed class QuickInputValidator : AbstractValidator<QuickInput>
{
    public QuickInputValidator(IValidator<DestinationInput> destination, IValidator<GoodsInput> goods)
    {
        RuleFor(i => i.Key).NotEmpty().WithMessage("Muat ulang halaman ini, lalu coba lagi");
        RuleFor(i => i.Exporter).NotEmpty().WithMessage("Tulis nama atau NIB eksportirnya");
        RuleFor(i => i.Source).Must(s => DestinationInput.Choice<EntrySource>(s) is EntrySource.Telephone or EntrySource.Visit or EntrySource.ESka)
            .WithMessage("Pilih dari mana keterangan ini diperoleh");
        RuleFor(i => i.InformantName).NotEmpty().When(i => i.Source is nameof(EntrySource.Telephone) or nameof(EntrySource.Visit))
            .WithMessage("Tulis siapa yang memberi keterangan");
        RuleFor(i => i.InformantName).Fits(Shipment.InformantMaxLength);
        RuleFor(i => i.InformedOn).ReadsUnlessEmpty(DateText.Parse);
        RuleFor(i => i.Destination).SetValidator(destination);
        RuleFor(i => i.Goods).SetValidator(goods);
        RuleFor(i => i.Goods.InlandMinor).Must((i, typed) => IsAskedFor(typed, DeliveryTerms.LacksInland, i)).WithMessage(NotAskedFor);
        RuleFor(i => i.Goods.FreightMinor).Must((i, typed) => IsAskedFor(typed, DeliveryTerms.HoldsFreight, i)).WithMessage(NotAskedFor);
        RuleFor(i => i.Goods.InsuranceMinor).Must((i, typed) => IsAskedFor(typed, DeliveryTerms.HoldsInsurance, i)).WithMessage(NotAskedFor);
    }

    private const string NotAskedFor = "Syarat penyerahan yang dipilih tidak memakai ongkos ini; kosongkan, atau periksa lagi syaratnya";

    // Nothing typed is dropped without a word.
    private static bool IsAskedFor(string typed, Func<string?, bool> asks, QuickInput input) =>
        typed.Trim() is "" or "0" || asks(input.Destination.Incoterm);
}
