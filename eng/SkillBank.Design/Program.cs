// Nothing to run: `dotnet ef` loads this assembly for its factory.
return 0;
