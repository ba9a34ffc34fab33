using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Validation;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Validation;

public sealed class InputValidationFilterTests
{
    private readonly SamplePage _page = new();

    [Fact]
    public async Task Post_WithAWrongInput_ShowsThePageAgainWith400()
    {
        _page.Input.Nib = "12";

        var (result, ran) = await RunAsync("POST", nameof(SamplePage.OnPost), Language.Indonesian);

        ran.ShouldBeFalse();
        result.ShouldBeOfType<PageResult>().StatusCode.ShouldBe(400);
        _page.IsPrepared.ShouldBeTrue();
        ErrorsOf("Input.Nib").ShouldBe(["NIB harus 13 angka; yang tertulis 2 angka"]);
    }

    [Fact]
    public async Task Post_InEnglish_SaysWhyInEnglish()
    {
        await RunAsync("POST", nameof(SamplePage.OnPost), Language.English);

        ErrorsOf("Input.Nib").ShouldBe(["Write the 13 digits of the NIB from OSS, or choose “none yet”"]);
    }

    [Fact]
    public async Task Post_WithARightInput_RunsTheHandler()
    {
        _page.Input.Nib = "0123456789012";
        _page.Reason.Text = "sudah diperiksa";

        (await RunAsync("POST", nameof(SamplePage.OnPost), Language.Indonesian)).Ran.ShouldBeTrue();
    }

    [Theory]
    [InlineData(nameof(SamplePage.OnPostKeepDraft), true)]
    [InlineData(nameof(SamplePage.OnPostReturn), false)]
    public async Task Post_ToAHandlerThatNamesItsInputs_ChecksOnlyThose(string handler, bool runs)
    {
        (await RunAsync("POST", handler, Language.Indonesian)).Ran.ShouldBe(runs);

        ErrorsOf("Input.Nib").ShouldBeEmpty();
        ErrorsOf("Reason.Text").Count.ShouldBe(runs ? 0 : 1);
    }

    [Fact]
    public async Task Get_WithAWrongInput_IsNotChecked() => (await RunAsync("GET", nameof(SamplePage.OnPost), Language.Indonesian)).Ran.ShouldBeTrue();

    [Theory]
    [InlineData(OutcomeKind.Refused, 400, "Input.Nib")]
    [InlineData(OutcomeKind.Stale, 409, "")]
    public async Task Refusal_OfAService_ShowsThePageWithItsStatus(OutcomeKind kind, int status, string field)
    {
        _page.PageContext = new PageContext(new ActionContext(Http("POST", Language.Indonesian), new RouteData(), new ActionDescriptor()));
        var outcome = kind == OutcomeKind.Stale ? Outcome.Stale : Outcome.Refused(new Wording("Pelatihan"), "Nib");

        var result = await _page.RefuseAsync(outcome);

        result.ShouldBeOfType<PageResult>().StatusCode.ShouldBe(status);
        ErrorsOf(field).ShouldBe([outcome.Problem!.In(Language.Indonesian)]);
    }

    private async Task<(IActionResult? Result, bool Ran)> RunAsync(string method, string handler, Language language)
    {
        var descriptor = new CompiledPageActionDescriptor
        {
            BoundProperties = [new() { Name = nameof(SamplePage.Input) }, new() { Name = nameof(SamplePage.Reason) }],
        };
        _page.PageContext = new PageContext(new ActionContext(Http(method, language), new RouteData(), descriptor)) { ActionDescriptor = descriptor };
        var chosen = new HandlerMethodDescriptor { MethodInfo = typeof(SamplePage).GetMethod(handler)! };
        var context = new PageHandlerExecutingContext(_page.PageContext, [], chosen, new Dictionary<string, object?>(), _page);
        var ran = false;
        await new InputValidationFilter(new Localizer(language)).OnPageHandlerExecutionAsync(context, () =>
        {
            ran = true;
            return Task.FromResult(new PageHandlerExecutedContext(_page.PageContext, [], chosen, _page));
        });
        return (context.Result, ran);
    }

    private static DefaultHttpContext Http(string method, Language language) => new()
    {
        Request = { Method = method },
        RequestServices = new ServiceCollection()
            .AddScoped<IValidator<SamplePage.InputModel>, SamplePage.InputValidator>()
            .AddScoped<IValidator<SamplePage.ReasonModel>, SamplePage.ReasonValidator>()
            .AddSingleton(new Localizer(language))
            .BuildServiceProvider(),
    };

    private List<string> ErrorsOf(string key) => _page.ModelState.TryGetValue(key, out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage)] : [];

    private sealed class SamplePage : PageModel, IPreparesPage
    {
        public InputModel Input { get; set; } = new();

        public ReasonModel Reason { get; set; } = new();

        public bool IsPrepared { get; private set; }

        public static void OnPost()
        {
        }

        [Validates]
        public static void OnPostKeepDraft()
        {
        }

        [Validates(nameof(Reason))]
        public static void OnPostReturn()
        {
        }

        public Task PrepareAsync()
        {
            IsPrepared = true;
            return Task.CompletedTask;
        }

        public sealed class InputModel
        {
            public string Nib { get; set; } = "";
        }

        public sealed class ReasonModel
        {
            public string Text { get; set; } = "";
        }

        public sealed class InputValidator : AbstractValidator<InputModel>
        {
            public InputValidator() => RuleFor(input => input.Nib).Reads(Nib.Parse);
        }

        public sealed class ReasonValidator : AbstractValidator<ReasonModel>
        {
            public ReasonValidator() => RuleFor(reason => reason.Text).NotEmpty();
        }
    }
}
