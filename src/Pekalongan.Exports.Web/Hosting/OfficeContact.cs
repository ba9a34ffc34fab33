namespace Pekalongan.Exports.Web.Hosting;

/// <summary>
/// How a visitor reaches the office. It stands at the foot of every page, also when the database is stopped, so it is a setting ("Office").
/// </summary>
public sealed record OfficeContact
{
    public const string Section = "Office";

    public string Name { get; init; } = "Dindagkop-UKM Kota Pekalongan";

    public string Phone { get; init; } = "(0285) 425174";

    public string Hours { get; init; } = "07.30–16.00";

    /// <summary>The number as a link dials it: digits, the leading 0 as +62.</summary>
    public string PhoneLink
    {
        get
        {
            var digits = string.Concat(Phone.Where(char.IsAsciiDigit));
            return "tel:" + (digits.StartsWith('0') ? "+62" + digits[1..] : "+" + digits);
        }
    }
}
