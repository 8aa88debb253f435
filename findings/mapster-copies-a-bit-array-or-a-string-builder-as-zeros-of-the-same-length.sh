#!/usr/bin/env bash
# Mapster 10.0.14 (NuGet), with AutoMapper 14.0.0 and Riok.Mapperly 4.3.1 beside it, .NET 10.
#
# A streak keeps its days in a BitArray and its note in a StringBuilder; a mapper makes the record for the page of it, in which
# both members have the same type and name.
#
# Expected: a member of the same type is handed on or copied with what it holds, or the mapper throws; the other two hand it on.
# Seen: Mapster makes a new BitArray and StringBuilder and copies their Length only. All days are "no", the note is as many
# zero characters as it had letters; nothing is thrown. A list and a queue beside them are copied well.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Mapster" Version="10.0.14" /><PackageReference Include="AutoMapper" Version="14.0.0" /><PackageReference Include="Riok.Mapperly" Version="4.3.1" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Collections; using System.Text; using Mapster;
var streak = new Streak { Days = new BitArray(new[] { true, false, true }), Note = new StringBuilder("yes"), Seen = [1, 2], Waiting = new([1, 2]) };
void Show(string title, BitArray days, StringBuilder note, List<int> seen, Queue<int> waiting) => Console.WriteLine(
    $"{title}: days {string.Concat(days.Cast<bool>().Select(d => d ? 'y' : 'n'))}, note {note.ToString().Replace('\0', '0')} ({note.Length}), list [{string.Join(' ', seen)}], queue [{string.Join(' ', waiting)}]");
void Page(string title, StreakPage p) => Show(title, p.Days, p.Note, p.Seen, p.Waiting);
Show("original", streak.Days, streak.Note, streak.Seen, streak.Waiting);
Page("AutoMapper", new AutoMapper.MapperConfiguration(c => c.CreateMap<Streak, StreakPage>()).CreateMapper().Map<StreakPage>(streak));
Page("Mapperly", new Generated().Map(streak));
Page("Mapster", streak.Adapt<StreakPage>());
var copy = streak.Adapt<Streak>();
Show("Mapster, same type", copy.Days, copy.Note, copy.Seen, copy.Waiting);
public class Streak { public BitArray Days { get; set; } public StringBuilder Note { get; set; } public List<int> Seen { get; set; } public Queue<int> Waiting { get; set; } }
public class StreakPage { public BitArray Days { get; set; } public StringBuilder Note { get; set; } public List<int> Seen { get; set; } public Queue<int> Waiting { get; set; } }
[Riok.Mapperly.Abstractions.Mapper] public partial class Generated { public partial StreakPage Map(Streak streak); }
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
original: days yny, note yes (3), list [1 2], queue [1 2]
AutoMapper: days yny, note yes (3), list [1 2], queue [1 2]
Mapperly: days yny, note yes (3), list [1 2], queue [1 2]
Mapster: days nnn, note 000 (3), list [1 2], queue [1 2]
Mapster, same type: days nnn, note 000 (3), list [1 2], queue [1 2]
S
