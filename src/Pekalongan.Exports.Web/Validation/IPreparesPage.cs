namespace Pekalongan.Exports.Web.Validation;

/// <summary>A page that reads something before it can be shown (lists to choose from), also when its form is refused.</summary>
public interface IPreparesPage
{
    Task PrepareAsync();
}
