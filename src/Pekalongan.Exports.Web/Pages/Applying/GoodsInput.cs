using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>Products and exports so far, as typed on the public form, and a file that goes with them.</summary>
public sealed class GoodsInput
{
    public List<ProductEntry> Products { get; set; } = [];

    public string DeclaredExport { get; set; } = "";

    public string ExportsSinceYear { get; set; } = "";

    public string ExportDeclaration { get; set; } = "";

    public string EvidenceFor { get; set; } = "";

    public IFormFile? Evidence { get; set; }

    public static GoodsInput Of(ExporterEntry entry, Language language) => new()
    {
        Products = [.. entry.Products.Select(row => InLanguage(row, Language.Indonesian, language))],
        DeclaredExport = entry.DeclaredExport,
        ExportsSinceYear = entry.ExportsSinceYear,
        ExportDeclaration = entry.ExportDeclaration,
    };

    public ExporterEntry ToEntry() => new()
    {
        Products = Products,
        DeclaredExport = DeclaredExport,
        ExportsSinceYear = ExportsSinceYear,
        ExportDeclaration = ExportDeclaration,
    };

    /// <summary>As it is kept: quantities as they are written in Indonesian.</summary>
    public ExporterEntry ToEntry(Language typedIn) => new()
    {
        Products = [.. Products.Select(row => InLanguage(row, typedIn, Language.Indonesian))],
        DeclaredExport = DeclaredExport,
        ExportsSinceYear = ExportsSinceYear,
        ExportDeclaration = ExportDeclaration,
    };

    private static ProductEntry InLanguage(ProductEntry row, Language from, Language to) => new()
    {
        Name = row.Name,
        Commodity = row.Commodity,
        Production = row.Production,
        Capacity = Quantity.Parse(row.Capacity, from) is { Ok: true, Value: var quantity } ? quantity.In(to) : row.Capacity,
        Unit = row.Unit,
    };
}

public sealed class GoodsInputValidator : AbstractValidator<GoodsInput>
{
    public GoodsInputValidator(OpenedApplication opened, ExportsDbContext db, TimeProvider time, Localizer localizer) =>
        RuleFor(i => i).CustomAsync(async (input, context, cancellationToken) =>
        {
            var rules = await ApplicantRules.LoadAsync(db, time, localizer.Language, cancellationToken);
            foreach (var (field, problem) in rules.Goods(opened.Draft.WithGoods(input.ToEntry())))
                context.AddFailure(new ValidationFailure(field, problem.Text) { CustomState = problem });
        });
}
