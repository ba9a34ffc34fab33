using FluentValidation;

namespace Pekalongan.Exports.Web.Pages.Accounts;

/// <summary>A password chosen by somebody who came with a link. Its rules are the service's, which knows whose it is.</summary>
public sealed class NewPasswordInput
{
    public string Password { get; set; } = "";

    public string Repeated { get; set; } = "";

    public sealed class Validator : AbstractValidator<NewPasswordInput>
    {
        public Validator()
        {
            RuleFor(i => i.Password).NotEmpty().WithMessage("Tulis kata sandi yang Anda pilih");
            RuleFor(i => i.Repeated).Equal(i => i.Password).WithMessage("Tulis kata sandi yang sama sekali lagi");
        }
    }
}
