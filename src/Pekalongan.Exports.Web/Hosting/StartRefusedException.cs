namespace Pekalongan.Exports.Web.Hosting;

/// <summary>The program will not start as it is set up. The message is for the operator and says what to do; a stack trace would only hide it.</summary>
public sealed class StartRefusedException(string message) : InvalidOperationException(message);
