using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoContact.EntityFrameworkCore.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class CheckIns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "PlannedAt",
                table: "no_contact_journeys",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "no_contact_check_ins_said",
                columns: table => new
                {
                    JourneyId = table.Column<string>(type: "TEXT", nullable: false),
                    CheckInId = table.Column<string>(type: "TEXT", maxLength: 220, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact_check_ins_said", x => new { x.JourneyId, x.CheckInId });
                    table.ForeignKey(
                        name: "FK_no_contact_check_ins_said_no_contact_journeys_JourneyId",
                        column: x => x.JourneyId,
                        principalTable: "no_contact_journeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_no_contact_journeys_PlannedAt",
                table: "no_contact_journeys",
                column: "PlannedAt");

            // Kept before there were check-ins: each is looked at once, and planned from there.
            migrationBuilder.Sql("""UPDATE no_contact_journeys SET "PlannedAt" = 0;""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "no_contact_check_ins_said");

            migrationBuilder.DropIndex(
                name: "IX_no_contact_journeys_PlannedAt",
                table: "no_contact_journeys");

            migrationBuilder.DropColumn(
                name: "PlannedAt",
                table: "no_contact_journeys");
        }
    }
}
