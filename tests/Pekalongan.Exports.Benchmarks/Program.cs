using Pekalongan.Exports.Benchmarks;

switch (args)
{
    case ["ratios"] or ["ratios", _]:
        foreach (var measure in (Func<Task<IReadOnlyList<Ratio>>>[])[YearlyProgress.MeasureAsync, SignedInList.MeasureAsync, PdfPages.MeasureAsync, RegisterImport.MeasureAsync, ShipmentImport.MeasureAsync])
            if (args.Length == 1 || measure.Method.DeclaringType!.Name == args[1])
                foreach (var ratio in await measure())
                    Console.WriteLine(ratio);
        return 0;

    // Called by PdfPages itself: the peak memory of one document is only seen in a process of its own.
    case [PdfPages.ChildCommand, var rows]:
        PdfPages.RunChild(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
        return 0;

    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Pekalongan.Exports.Benchmarks -- ratios [PdfPages]");
        return 2;
}
