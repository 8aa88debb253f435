using NoContact.Facts;

namespace NoContact.Promises;

/// <summary>No page shows code or a command that no test compiles or runs.</summary>
public class DocumentationTests
{
    private const string Consumer = "ConsumerTests.A_console_app_answers_as_the_readme_says";

    private const string Example = "ReadmeTests.The_example_is_the_one_that_compiles";
    private const string Answer = "ReadmeTests.The_example_prints_what_stands_below_it";
    private const string Own = "ReadmeTests.What_a_host_adds_of_its_own_is_the_code_that_compiles_and_it_speaks";
    private const string Picture = "ReadmeTests.The_picture_is_the_beginning_of_the_card_of_its_story";
    private const string Chart = "ReadmeTests.The_chart_the_rules_and_the_help_lines_are_those_of_the_code";
    private const string Design =
        "DesignTests.The_answer_it_shows_has_only_members_that_the_schema_of_an_answer_has";

    private const string Console = "CommandTests.Those_of_the_consoles_page_work_as_written";
    private const string OtherConsole =
        "CommandTests.Those_of_the_readme_and_of_the_conformance_cases_work_as_written";

    private const string Native =
        "NativeTests.The_console_publishes_as_a_native_program_without_a_warning_and_answers";

    private const string Script = "CommandTests.Those_for_a_script_work_as_written";
    private const string OnPostgreSql = "CommandTests.They_work_on_PostgreSQL_started_as_written";
    private const string OnASilo = "CommandTests.They_work_on_a_silo_started_as_written";
    private const string Backup =
        "BackupTests.What_was_acknowledged_before_a_backup_is_there_again_and_what_was_taken_away_since_is_not";

    private const string Worker = "ConsumerTests.A_worker_takes_the_engine_from_its_container";
    private const string Never =
        "LanguageTests.A_phrase_is_translated_keeps_its_placeholders_and_says_nothing_forbidden";
    private const string NeverInEnglish =
        "PhraseTests.No_phrase_has_forbidden_wording_and_no_headline_is_too_long";
    private const string Kept = "ConsumerTests.A_worker_keeps_a_journey_in_a_database_and_delivers_a_check_in";
    private const string Service = "ConsumerTests.A_web_service_begins_records_weighs_undoes_and_erases";
    private const string OnPostgreSqlAlone =
        "ConsumerTests.A_web_app_on_PostgreSQL_is_published_without_anything_of_SQLite";

    private const string InATransaction =
        "StoreRegistrationTests.The_page_shows_the_transaction_that_compiles";

    private const string WebApi = "ConsumerTests.A_web_api_answers_as_a_native_program";
    private const string Silo = "ConsumerTests.A_silo_answers_and_says_a_check_in";
    private const string Offline =
        "OwnDeviceTests.After_the_first_visit_all_of_it_works_without_a_network_and_after_a_restart";

    private const string Framed = "OwnDeviceTests.Below_a_path_it_starts_and_in_a_frame_it_does_not";
    private const string Chat = "ConsumerTests.A_chat_says_whom_to_turn_to_in_the_models_place";
    private const string Agent = "AgentTests.The_sample_weighs_asks_the_person_and_says_whom_to_turn_to";
    private const string Added =
        "ClientTests.The_page_adds_it_to_a_client_on_this_machine_and_behind_accounts";

    private const string Drawing = "";

    /// <summary>Every page with fenced blocks, and of each block the test that holds it.</summary>
    private static readonly (string Page, string[] Tests)[] Held =
    [
        ("README.md", [Consumer, Example, Answer, OtherConsole, Picture]),
        ("ARCHITECTURE.md", [Drawing]),
        ("docs/chart.md", [Chart]),
        ("docs/design.md", [Drawing, Design]),
        ("docs/languages/de.md", [Never]),
        ("docs/languages/en.md", [NeverInEnglish]),
        ("docs/languages/es.md", [Never]),
        ("docs/languages/fr.md", [Never]),
        ("docs/languages/it.md", [Never]),
        ("docs/languages/nl.md", [Never]),
        ("docs/languages/pt-BR.md", [Never]),
        ("conformance/README.md", [OtherConsole]),
        ("samples/NoContact.Samples.Agent/README.md", [Agent]),
        ("samples/NoContact.Samples.Mcp/README.md", [Added, Added, Added]),
        ("samples/NoContact.Samples.Browser/README.md", [Offline, Framed]),
        ("samples/NoContact.Samples.Console/README.md", [Console, Console, Console, Console, Native]),
        ("samples/NoContact.Samples.MinimalApi/README.md", [Script, Script, OnPostgreSql, OnASilo, Backup]),
        ("src/NoContact/README.md", [Example, Answer, Own, Worker]),
        ("src/NoContact.AspNetCore/README.md", [WebApi, WebApi, Service]),
        ("src/NoContact.EntityFrameworkCore/README.md", [InATransaction]),
        ("src/NoContact.EntityFrameworkCore.PostgreSql/README.md", [OnPostgreSqlAlone, OnPostgreSqlAlone]),
        ("src/NoContact.EntityFrameworkCore.Sqlite/README.md", [Kept, Kept]),
        ("src/NoContact.Extensions.AI/README.md", [Chat, Chat]),
        ("src/NoContact.Orleans/README.md", [Silo, Silo]),
        ("src/NoContact.Testing/README.md", [Example]),
    ];

    public static TheoryData<string> Tests =>
        [.. Held.SelectMany(held => held.Tests).Where(test => test != Drawing).Distinct()];

    [Fact]
    public void Every_block_of_every_page_has_a_test() => Assert.Equal(
        Pages.All.Select(page => (page, Fenced.In(page).Count)).Where(page => page.Count > 0).Order(),
        Held.Select(held => (held.Page, held.Tests.Length)).Order());

    [Theory]
    [MemberData(nameof(Tests))]
    public void The_test_of_a_block_is_there(string test) => Assert.Contains(test, TestNames.All);
}
