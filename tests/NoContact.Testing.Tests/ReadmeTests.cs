using NoContact.Facts;

namespace NoContact.Testing;

public class ReadmeTests
{
    [Fact]
    public void The_example_is_the_one_that_compiles()
    {
        var lines = File.ReadAllLines(HeldText.PathOf("tests/NoContact.Testing.Tests/ReadmeExample.cs"));

        HeldText.Holds(
            "src/NoContact.Testing/README.md",
            "example",
            $"```csharp\n{string.Join('\n', lines[1..^2])}\n```");
    }
}
