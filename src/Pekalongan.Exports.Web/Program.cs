using Pekalongan.Exports.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWebShell();
var app = builder.Build();
app.UseWebShell();
app.MapWebShell();
app.MapRazorPages().WithStaticAssets();
app.Run();
