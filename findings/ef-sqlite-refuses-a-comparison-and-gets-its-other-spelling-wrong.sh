#!/usr/bin/env bash
# Microsoft.EntityFrameworkCore.Sqlite 10.0.14.
#
# SQLite has no type for moments, lengths of time, ulong or decimal. The provider knows that and refuses "<" and ">" on the
# first three, and compares decimals with a function of its own, so that nobody gets wrong rows.
#
# Expected: CompareTo, the same comparison in another spelling, gives the rows that ">" gives, or is refused like it.
# Seen: CompareTo is translated to a plain comparison of what is stored, text for three of the four. A break of 10 days
# counts as shorter than 8 days, 08:30 at +02:00 as later than 07:00 UTC, 100 as less than 9. Math.Max does so too.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.14" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using System.Linq.Expressions; using Microsoft.Data.Sqlite; using Microsoft.EntityFrameworkCore;
using var connection = new SqliteConnection("Data Source=:memory:"); connection.Open();
using var db = new Journal(connection); db.Database.EnsureCreated();
db.AddRange(
    new Row { Id = 1, At = new(2026, 3, 1, 8, 30, 0, TimeSpan.FromHours(2)), Break = TimeSpan.FromDays(10), Ulong = 1UL << 63, Price = 10m },
    new Row { Id = 2, At = new(2026, 3, 1, 7, 30, 0, TimeSpan.Zero), Break = TimeSpan.FromDays(9), Ulong = 5, Price = 9m },
    new Row { Id = 3, At = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero), Break = TimeSpan.FromHours(20), Ulong = 6, Price = 100m });
db.SaveChanges();
var (seven, eight, five, nine) = (new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(8), 5UL, 9m);
Show("at > 07:00Z", r => r.At > seven);
Show("at.CompareTo(07:00Z) > 0", r => r.At.CompareTo(seven) > 0);
Show("break > 8 days", r => r.Break > eight);
Show("break.CompareTo(8 days) > 0", r => r.Break.CompareTo(eight) > 0);
Show("ulong > 5", r => r.Ulong > five);
Show("ulong.CompareTo(5) > 0", r => r.Ulong.CompareTo(five) > 0);
Show("price > 9", r => r.Price > nine);
Show("price.CompareTo(9) > 0", r => r.Price.CompareTo(nine) > 0);
Show("the higher of price and 9 > 9", r => Math.Max(r.Price, nine) > nine);
void Show(string what, Expression<Func<Row, bool>> where)
{
    string Rows(IEnumerable<Row> rows) => string.Join(",", rows.Select(r => r.Id).Order());
    string sql;
    try { sql = Rows(db.Rows.Where(where)); } catch (InvalidOperationException) { sql = "refused"; }
    Console.WriteLine($"{what}: in memory {Rows(db.Rows.AsEnumerable().Where(where.Compile()))}, in SQLite {sql}");
}
class Row { public int Id { get; set; } public DateTimeOffset At { get; set; } public TimeSpan Break { get; set; } public ulong Ulong { get; set; } public decimal Price { get; set; } }
class Journal(SqliteConnection connection) : DbContext
{
    public DbSet<Row> Rows => Set<Row>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
at > 07:00Z: in memory 2, in SQLite refused
at.CompareTo(07:00Z) > 0: in memory 2, in SQLite 1,2
break > 8 days: in memory 1,2, in SQLite refused
break.CompareTo(8 days) > 0: in memory 1,2, in SQLite 2
ulong > 5: in memory 1,3, in SQLite refused
ulong.CompareTo(5) > 0: in memory 1,3, in SQLite 3
price > 9: in memory 1,3, in SQLite 1,3
price.CompareTo(9) > 0: in memory 1,3, in SQLite 
the higher of price and 9 > 9: in memory 1,3, in SQLite 
S
