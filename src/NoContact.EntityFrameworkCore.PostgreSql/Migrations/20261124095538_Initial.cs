using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoContact.EntityFrameworkCore.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "no_contact_journeys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact_journeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "no_contact_facts",
                columns: table => new
                {
                    JourneyId = table.Column<string>(type: "character varying(64)", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FactId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true),
                    TextHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact_facts", x => new { x.JourneyId, x.Version });
                    table.ForeignKey(
                        name: "FK_no_contact_facts_no_contact_journeys_JourneyId",
                        column: x => x.JourneyId,
                        principalTable: "no_contact_journeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_no_contact_facts_JourneyId_FactId",
                table: "no_contact_facts",
                columns: new[] { "JourneyId", "FactId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "no_contact_facts");

            migrationBuilder.DropTable(
                name: "no_contact_journeys");
        }
    }
}
