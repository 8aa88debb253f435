using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoContact.Samples.MinimalApi.Accounts.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class Inbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "no_contact_inbox",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JourneyId = table.Column<string>(type: "TEXT", nullable: false),
                    CheckInId = table.Column<string>(type: "TEXT", maxLength: 220, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUnix = table.Column<long>(type: "INTEGER", nullable: false),
                    IsSeen = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact_inbox", x => x.Number);
                    table.ForeignKey(
                        name: "FK_no_contact_inbox_no_contact_owned_journeys_JourneyId",
                        column: x => x.JourneyId,
                        principalTable: "no_contact_owned_journeys",
                        principalColumn: "JourneyId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_no_contact_inbox_JourneyId_CheckInId",
                table: "no_contact_inbox",
                columns: new[] { "JourneyId", "CheckInId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "no_contact_inbox");
        }
    }
}
