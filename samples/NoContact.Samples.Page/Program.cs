using NoContact;
using NoContact.Samples.Page;

// The page of a home as files: dotnet run --project samples/NoContact.Samples.Page -- HOME FOLDER
if (args is not [var home, var folder])
{
    Console.Error.WriteLine("Say the folder of a home, and where the page goes: HOME FOLDER");
    return 2;
}

new PageFiles(new(home), NoContactEngine.Create()).WriteTo(folder);
return 0;
