using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoContact.EntityFrameworkCore.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class KeptForGood : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Schema",
                table: "no_contact_facts",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "no_contact_erased_journeys",
                columns: table => new
                {
                    IdHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact_erased_journeys", x => x.IdHash);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "no_contact_erased_journeys");

            migrationBuilder.DropColumn(
                name: "Schema",
                table: "no_contact_facts");
        }
    }
}
