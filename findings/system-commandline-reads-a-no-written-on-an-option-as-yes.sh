#!/usr/bin/env bash
# System.CommandLine 2.0.15 (3.0.0 does the same).
#
# "send --sure=no anna": an option that is true or false, with its value written on it, and an argument of names.
#
# Expected: no, or an error, as for every other type: what is written behind = or : is the option's own.
# Seen: where the value is not true or false, the option is true, the value goes to the names, and there is no error. With an
# argument for one name that is left out, "no" is that name. Only --sure=false is false.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
<ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.15" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.CommandLine;
Many(new Option<bool>("--sure"), "--sure=false anna", "--sure=no anna", "--sure:no anna", "--sure=off anna", "--sure=0 anna");
Many(new Option<bool?>("--sure"), "--sure=no anna");
Many(new Option<int?>("--sure") { Arity = ArgumentArity.ZeroOrOne }, "--sure anna", "--sure=no anna");
Many(new Option<DayOfWeek?>("--sure") { Arity = ArgumentArity.ZeroOrOne }, "--sure=no anna");

var sure = new Option<bool>("--sure");
var name = new Argument<string>("name");
var read = new RootCommand { sure, name }.Parse("--sure=no");
Console.WriteLine($"one name, --sure=no: {read.GetValue(sure)}, to [{read.GetValue(name)}], {read.Errors.Count} errors");

static void Many<T>(Option<T> sure, params string[] lines)
{
    foreach (var line in lines)
    {
        var names = new Argument<string[]>("names");
        var read = new RootCommand { sure, names }.Parse(line);
        var said = read.Errors.Count > 0 ? read.Errors[0].Message.Split(" for ")[0] : $"{read.GetValue(sure)}, to [{string.Join(" ", read.GetValue(names)!)}], 0 errors";
        Console.WriteLine($"{typeof(T).ToString().Replace("System.", "")}, {line}: {said}");
    }
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
Boolean, --sure=false anna: False, to [anna], 0 errors
Boolean, --sure=no anna: True, to [no anna], 0 errors
Boolean, --sure:no anna: True, to [no anna], 0 errors
Boolean, --sure=off anna: True, to [off anna], 0 errors
Boolean, --sure=0 anna: True, to [0 anna], 0 errors
Nullable`1[Boolean], --sure=no anna: True, to [no anna], 0 errors
Nullable`1[Int32], --sure anna: Cannot parse argument 'anna'
Nullable`1[Int32], --sure=no anna: Cannot parse argument 'no'
Nullable`1[DayOfWeek], --sure=no anna: Cannot parse argument 'no'
one name, --sure=no: True, to [no], 0 errors
S
