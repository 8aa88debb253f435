#!/usr/bin/env bash
# Microsoft.EntityFrameworkCore.Sqlite 10.0.15.
#
# A new journal has one reminder, at 20:30. The class says so with an initializer, the reminders are kept as JSON.
#
# Expected: what is read is what is stored, as for all other values with an initializer, a list of plain values among them.
# Seen: a complex collection (and an owned one) that is stored as JSON is read into the list of the initializer, so the
# default comes on top each time. Nothing counts as changed; the next real edit stores the copy too, so that the list grows by
# one with each load and save, and the last reminder cannot be deleted. A query that asks for the list alone gets it right.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > f.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
<ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" /></ItemGroup></Project>
P
cat > Program.cs <<'P'
using Microsoft.Data.Sqlite; using Microsoft.EntityFrameworkCore;
using var connection = new SqliteConnection("Data Source=:memory:"); connection.Open();
Run("new", db => { db.Database.EnsureCreated(); db.Add(new Journal()); });
Show();
for (var visit = 1; visit <= 2; visit++) Run("another text on the first reminder", db => db.Journals.Single().Reminders[0].Text += "!");
Show();
Run("all deleted", db => { var one = db.Journals.Single(); one.Reminders.Clear(); one.Owned.Clear(); one.Plain.Clear(); });
Show();
void Run(string what, Action<Db> act) { using var db = new Db(connection); act(db); db.SaveChanges(); Console.WriteLine(what); }
void Show()
{
    using var db = new Db(connection);
    string Stored(string column) => db.Database.SqlQueryRaw<string>($"select {column} as Value from Journals").Single();
    var one = db.Journals.Single();
    Console.WriteLine($"  complex: stored {Stored("Reminders")}, read {one.Reminders.Count}, asked for alone {db.Journals.Select(j => j.Reminders).Single().Count}");
    Console.WriteLine($"  owned: stored {Stored("Owned")}, read {one.Owned.Count}; plain: stored {Stored("Plain")}, read {one.Plain.Count}; changed: {db.ChangeTracker.HasChanges()}");
}
class Reminder { public string Text { get; set; } = "20:30"; }
class Journal
{
    public int Id { get; set; }
    public List<Reminder> Reminders { get; set; } = [new()];
    public List<Reminder> Owned { get; set; } = [new()];
    public List<string> Plain { get; set; } = ["20:30"];
}
class Db(SqliteConnection connection) : DbContext
{
    public DbSet<Journal> Journals => Set<Journal>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);
    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Journal>(j => { j.ComplexCollection(x => x.Reminders, r => r.ToJson()); j.OwnsMany(x => x.Owned, r => r.ToJson()); });
}
P
dotnet build -v q -o out > build.log 2>&1 || { cat build.log; exit 1; }
dotnet out/f.dll | tee seen
diff seen - <<'S'
new
  complex: stored [{"Text":"20:30"}], read 2, asked for alone 1
  owned: stored [{"Text":"20:30"}], read 2; plain: stored ["20:30"], read 1; changed: False
another text on the first reminder
another text on the first reminder
  complex: stored [{"Text":"20:30!"},{"Text":"20:30!"},{"Text":"20:30"}], read 4, asked for alone 3
  owned: stored [{"Text":"20:30"}], read 2; plain: stored ["20:30"], read 1; changed: False
all deleted
  complex: stored [], read 1, asked for alone 0
  owned: stored [], read 1; plain: stored [], read 0; changed: False
S
