using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoContact.Samples.MinimalApi.Accounts.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class ErasedAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "no_contact_erased_accounts",
                columns: table => new
                {
                    IdHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact_erased_accounts", x => x.IdHash);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "no_contact_erased_accounts");
        }
    }
}
