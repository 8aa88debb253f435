using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoContact.EntityFrameworkCore.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class ClaimedAndListed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Id",
                table: "no_contact_journeys",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64);

            migrationBuilder.AddColumn<long>(
                name: "ClaimedUntil",
                table: "no_contact_journeys",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WrittenAt",
                table: "no_contact_journeys",
                type: "bigint",
                nullable: false,
                defaultValueSql: "(extract(epoch from now()) * 1000)::bigint");

            migrationBuilder.AlterColumn<string>(
                name: "JourneyId",
                table: "no_contact_facts",
                type: "character varying(255)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)");

            migrationBuilder.AlterColumn<string>(
                name: "JourneyId",
                table: "no_contact_check_ins_said",
                type: "character varying(255)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)");
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

            migrationBuilder.AlterColumn<string>(
                name: "Id",
                table: "no_contact_journeys",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255);

            migrationBuilder.AlterColumn<string>(
                name: "JourneyId",
                table: "no_contact_facts",
                type: "character varying(64)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(255)");

            migrationBuilder.AlterColumn<string>(
                name: "JourneyId",
                table: "no_contact_check_ins_said",
                type: "character varying(64)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(255)");
        }
    }
}
