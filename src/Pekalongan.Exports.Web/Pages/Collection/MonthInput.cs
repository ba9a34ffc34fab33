using FluentValidation;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>What came of asking, as typed.</summary>
public sealed class MonthInput
{
    /// <summary>Reached, and could not say yet.</summary>
    public const string Later = "Later";

    /// <summary>Nobody was asked: the papers say it.</summary>
    public const string FromPapers = nameof(EntrySource.ESka);

    public static readonly IReadOnlyList<ContactWay> Ways = [ContactWay.Telephone, ContactWay.WhatsApp, ContactWay.Visit, ContactWay.Email];

    public static readonly IReadOnlyList<CollectionAnswerKind> Results =
        [CollectionAnswerKind.Reported, CollectionAnswerKind.Nothing, CollectionAnswerKind.Unreachable];

    public Guid Key { get; set; }

    /// <summary>The answer that stood on the page when it was opened.</summary>
    public Guid? Seen { get; set; }

    public string Way { get; set; } = "";

    public string Kind { get; set; } = "";

    public string PersonName { get; set; } = "";

    public string Note { get; set; } = "";

    public string AgainOn { get; set; } = "";

    public bool IsContact => Way != FromPapers;

    /// <summary>After the validator passed it. The note of a call stays in the log of calls, where it can be erased.</summary>
    public CollectionReply Reply() => new(
        Kind == Later ? null : Enum.Parse<CollectionAnswerKind>(Kind),
        Way switch
        {
            FromPapers => EntrySource.ESka,
            nameof(ContactWay.Visit) => EntrySource.Visit,
            _ => EntrySource.Telephone,
        },
        Note: null);

    public ContactEntry Contact(Guid exporterId, int month) => new()
    {
        ExporterId = exporterId,
        Purpose = ContactPurpose.Collection,
        Month = month,
        Way = Enum.Parse<ContactWay>(Way),
        Reached = Kind != nameof(CollectionAnswerKind.Unreachable),
        PersonName = PlainText.OrNull(PersonName),
        Note = PlainText.LinesOrNull(Note),
        AgainOn = string.IsNullOrWhiteSpace(AgainOn) ? null : DateText.Parse(AgainOn).Value,
        Key = Key,
    };
}

public sealed class MonthInputValidator : AbstractValidator<MonthInput>
{
    public MonthInputValidator()
    {
        RuleFor(i => i.Way).Must(way => way == MonthInput.FromPapers || MonthInput.Ways.Any(w => w.ToString() == way))
            .WithMessage("Pilih bagaimana usaha ini dihubungi");
        RuleFor(i => i.Kind).Must(kind => kind == MonthInput.Later || MonthInput.Results.Any(r => r.ToString() == kind)).WithMessage("Pilih apa hasilnya");
        RuleFor(i => i.Kind).Must(kind => kind is nameof(CollectionAnswerKind.Reported)).When(i => i.Way == MonthInput.FromPapers && i.Kind.Length > 0)
            .WithMessage("Dari berkas saja hanya dapat dicatat \"sudah semua tercatat\"; untuk yang lain hubungi usahanya dulu");
        RuleFor(i => i.PersonName).Fits(ExporterContact.PersonMaxLength);
        RuleFor(i => i.Note).Fits(ExporterContact.NoteMaxLength);
        RuleFor(i => i.AgainOn).ReadsUnlessEmpty(DateText.Parse);
    }
}
