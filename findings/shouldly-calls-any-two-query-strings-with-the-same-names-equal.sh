#!/usr/bin/env bash
# Shouldly 4.3.0, AwesomeAssertions 9.6.0, FluentAssertions 7.2.2 and xunit.v3.assert 4.0.2 (NuGet), .NET 10.
#
# A test checks the query of a link (an invitation, a help line's page) parsed by HttpUtility.ParseQueryString, whose result
# is a NameValueCollection.
#
# Expected: day=2026-03-01 is not day=2026-03-31; two Dictionaries that differ so are told apart by all of these.
# Seen: ShouldBe, ShouldBeEquivalentTo, BeEquivalentTo, Equal and Equivalent all pass: the collection is taken for a sequence,
# and that is one of its names. A missing value, another one or one value more is not seen, only a name more.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Shouldly" Version="4.3.0" /><PackageReference Include="AwesomeAssertions" Version="9.6.0" Aliases="aa" /><PackageReference Include="FluentAssertions" Version="7.2.2" Aliases="fa" /><PackageReference Include="xunit.v3.assert" Version="4.0.2" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
extern alias aa; extern alias fa;
using Shouldly; using System.Web; using Xunit;
string Said(Action check) { try { check(); return "passes"; } catch (Exception) { return "fails"; } }
void Show<T>(string title, T one, T other) where T : class => Console.WriteLine($"{title}: Shouldly {Said(() => ShouldBeTestExtensions.ShouldBe(one, other))}, {Said(() => one.ShouldBeEquivalentTo(other))}; "
    + $"Awesome {Said(() => aa::AwesomeAssertions.AssertionExtensions.Should((object)one).BeEquivalentTo(other))}; Fluent {Said(() => fa::FluentAssertions.AssertionExtensions.Should((object)one).BeEquivalentTo(other))}; "
    + $"xunit {Said(() => Assert.Equal(one, other))}, {Said(() => Assert.Equivalent(one, other, strict: true))}");
void Query(string one, string other) => Show($"?{one} and ?{other}", HttpUtility.ParseQueryString(one), HttpUtility.ParseQueryString(other));
Query("day=2026-03-01", "day=2026-03-01");
Query("day=2026-03-01", "day=2026-03-31");
Query("day=2026-03-01", "day=");
Query("day=2026-03-01", "day=2026-03-01&day=2026-03-31");
Query("day=2026-03-01", "day=2026-03-01&line=3114");
Show("dictionaries of day", new Dictionary<string, string> { ["day"] = "2026-03-01" }, new Dictionary<string, string> { ["day"] = "2026-03-31" });
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
?day=2026-03-01 and ?day=2026-03-01: Shouldly passes, passes; Awesome passes; Fluent passes; xunit passes, passes
?day=2026-03-01 and ?day=2026-03-31: Shouldly passes, passes; Awesome passes; Fluent passes; xunit passes, passes
?day=2026-03-01 and ?day=: Shouldly passes, passes; Awesome passes; Fluent passes; xunit passes, passes
?day=2026-03-01 and ?day=2026-03-01&day=2026-03-31: Shouldly passes, passes; Awesome passes; Fluent passes; xunit passes, passes
?day=2026-03-01 and ?day=2026-03-01&line=3114: Shouldly fails, fails; Awesome fails; Fluent fails; xunit fails, fails
dictionaries of day: Shouldly fails, fails; Awesome fails; Fluent fails; xunit fails, fails
S
