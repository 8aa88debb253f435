using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoContact.EntityFrameworkCore.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class ClaimedAndListed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ClaimedUntil",
                table: "no_contact_journeys",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WrittenAt",
                table: "no_contact_journeys",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // What was there before counts as written now.
            migrationBuilder.Sql(
                "UPDATE no_contact_journeys SET \"WrittenAt\" = CAST(strftime('%s', 'now') AS INTEGER) * 1000;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ClaimedUntil",
                table: "no_contact_journeys");

            migrationBuilder.DropColumn(
                name: "WrittenAt",
                table: "no_contact_journeys");
        }
    }
}
