#!/usr/bin/env bash
# Microsoft.EntityFrameworkCore.Sqlite 10.0.15.
#
# Quiet hours are optional; a new journal has some by default, from an initializer. The person turns them off: null.
#
# Expected: null is stored and null is read, as for every other nullable value with an initializer.
# Seen: an optional complex value that has a JSON column of its own is stored as null and read as the default. The same
# class in plain columns, or one level deeper in a JSON column, is read as null. Queries see null, the object they return has
# quiet hours, nothing counts as changed, and Update, which stores the object as it is, turns them on for good.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Microsoft.Data.Sqlite; using Microsoft.EntityFrameworkCore;
using var connection = new SqliteConnection("Data Source=:memory:"); connection.Open();
Run(db => { db.Database.EnsureCreated(); db.Add(new Journal()); });
Show("new");
Run(db => { var one = db.Journals.Single(); one.Quiet = null; one.InColumns = null; one.Settings.Quiet = null; one.Days = null; one.Streak = null; });
Show("set to null");
Run(db => db.Update(db.Journals.AsNoTracking().Single()));
Show("read and stored with Update");
void Run(Action<Db> act) { using var db = new Db(connection); act(db); db.SaveChanges(); }
void Show(string what)
{
    using var db = new Db(connection);
    var one = db.Journals.Single();
    string Hour(Hours? hours) => hours is null ? "null" : $"from {hours.From}";
    Console.WriteLine($"{what}: JSON column: null for a query {db.Journals.Any(j => j.Quiet == null)}, read {Hour(one.Quiet)}; changed {db.ChangeTracker.HasChanges()}");
    Console.WriteLine($"  columns: null for a query {db.Journals.Any(j => j.InColumns == null)}, read {Hour(one.InColumns)}; deeper in JSON: null for a query {db.Journals.Any(j => j.Settings.Quiet == null)}, read {Hour(one.Settings.Quiet)}");
    Console.WriteLine($"  number: read {one.Streak?.ToString() ?? "null"}; list of numbers: read {one.Days?.Count.ToString() ?? "null"}");
}
class Hours { public int From { get; set; } = 22; }
class Settings { public Hours? Quiet { get; set; } = new(); }
class Journal
{
    public int Id { get; set; }
    public Hours? Quiet { get; set; } = new();
    public Hours? InColumns { get; set; } = new();
    public Settings Settings { get; set; } = new();
    public int? Streak { get; set; } = 7;
    public List<int>? Days { get; set; } = [7];
}
class Db(SqliteConnection connection) : DbContext
{
    public DbSet<Journal> Journals => Set<Journal>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);
    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Journal>(j => { j.ComplexProperty(x => x.Quiet, q => q.ToJson()); j.ComplexProperty(x => x.InColumns); j.ComplexProperty(x => x.Settings, s => s.ToJson()); });
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
new: JSON column: null for a query False, read from 22; changed False
  columns: null for a query False, read from 22; deeper in JSON: null for a query False, read from 22
  number: read 7; list of numbers: read 1
set to null: JSON column: null for a query True, read from 22; changed False
  columns: null for a query True, read null; deeper in JSON: null for a query True, read null
  number: read null; list of numbers: read null
read and stored with Update: JSON column: null for a query False, read from 22; changed False
  columns: null for a query True, read null; deeper in JSON: null for a query True, read null
  number: read null; list of numbers: read null
S
