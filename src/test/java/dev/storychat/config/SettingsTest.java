package dev.storychat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Path HOME = Path.of("/srv/storychat");

    /** The template of the Python service, as its users have it; the secrets are filled in. */
    private static final String OLD_TEMPLATE = """
            # AWS Bedrock
            AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-abc   # from the console
            AWS_REGION=us-east-1
            BEDROCK_MODEL_ID=anthropic.claude-sonnet-4-5-v1:0
            AWS_ACCESS_KEY_ID=          # leave empty to use a profile
            AWS_SECRET_ACCESS_KEY=
            # Storyblok
            STORYBLOK_TOKEN=abcdefghijklmnop
            STORYBLOK_SPACE_ID=123456
            STORYBLOK_API_BASE=https://api.storyblok.com
            # Application
            APP_NAME="Storychat"
            DEBUG=True
            CORS_ORIGINS=["http://localhost:3000","http://localhost:8000"]
            MAX_CONVERSATION_HISTORY=10
            DEFAULT_SEARCH_LIMIT=10   # results
            REQUEST_TIMEOUT=30
            """;

    @Test
    void starts_with_nothing_set() {
        var settings = read(Map.of());

        assertThat(settings.app().port()).isEqualTo(8000);
        assertThat(settings.slack().isConfigured()).isFalse();
        assertThat(settings.storyblok().isConfigured()).isFalse();
        assertThat(settings.bedrock().mentioned()).isFalse();
        assertThat(settings.database().url())
                .isEqualTo("jdbc:h2:file:/srv/storychat/data/storychat;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=2048");
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void takes_the_python_services_file_as_it_is() {
        var settings = read(Dotenv.parse(OLD_TEMPLATE).values());

        assertThat(settings.app().debug()).isTrue();
        assertThat(settings.app().corsOrigins()).containsExactly("http://localhost:3000", "http://localhost:8000");
        assertThat(settings.bedrock().accessKeyId()).isNull();
        assertThat(settings.storyblok().apiBase()).hasToString("https://api.storyblok.com");
        assertThat(settings.warnings())
                .anyMatch(warning -> warning.contains("AWS_BEARER_TOKEN_BEDROCK"))
                .anyMatch(warning -> warning.contains("us.anthropic.claude-sonnet-4-5-20250929-v1:0"));
    }

    @ParameterizedTest
    @CsvSource({"us-west-2,us.", "eu-central-1,eu.", "ap-northeast-1,jp.", "ap-southeast-2,global.", "sa-east-1,global."
    })
    void takes_the_regions_inference_profile(String region, String prefix) {
        var settings = read(Map.of("AWS_REGION", region));

        assertThat(settings.bedrock().modelId()).isEqualTo(prefix + "anthropic.claude-sonnet-4-5-20250929-v1:0");
    }

    @ParameterizedTest
    @CsvSource({
        "999999,https://api.storyblok.com",
        "1000001,https://api-us.storyblok.com",
        "2000001,https://api-ca.storyblok.com",
        "3000001,https://api-ap.storyblok.com",
        "281474976710657,https://api.storyblok.com",
        "562949953421313,https://api-us.storyblok.com",
        "844424930131969,https://api-ca.storyblok.com",
        "1125899906842625,https://api-ap.storyblok.com",
        "1688849860263937,https://app.storyblokchina.cn"
    })
    void finds_the_region_of_a_space(String space, String host) {
        var settings = read(Map.of("STORYBLOK_TOKEN", "token", "STORYBLOK_SPACE_ID", space));

        assertThat(settings.storyblok().apiBase()).hasToString(host);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT | abc | PORT=abc
            PORT | 0 | PORT=0
            PORT | 65536 | PORT=65536
            DEBUG | maybe | DEBUG=maybe
            CORS_ORIGINS | ["localhost"] | localhost is not an origin
            CORS_ORIGINS | https://x.example/path | is not an origin
            MAX_CONVERSATION_HISTORY | -1 | MAX_CONVERSATION_HISTORY=-1
            DEFAULT_SEARCH_LIMIT | 101 | DEFAULT_SEARCH_LIMIT=101
            REQUEST_TIMEOUT | 0 | REQUEST_TIMEOUT=0
            ANSWER_TIMEOUT | 300 | ANSWER_TIMEOUT=300
            MAX_PARALLEL_ANSWERS | 0 | MAX_PARALLEL_ANSWERS=0
            HISTORY_RETENTION_DAYS | x | HISTORY_RETENTION_DAYS=x
            DATA_ENCRYPTION_KEY | c2hvcnQ= | openssl rand -base64 32
            DATA_ENCRYPTION_KEY | *** | openssl rand -base64 32
            DATABASE_URL | postgresql://user@host/db | jdbc:postgresql://
            AWS_REGION | Frankfurt | AWS_REGION=Frankfurt
            AWS_ACCESS_KEY_ID | AKIA123 | AWS_SECRET_ACCESS_KEY is missing
            AWS_SECRET_ACCESS_KEY | abc | AWS_ACCESS_KEY_ID is missing
            AWS_ENDPOINT_URL_BEDROCK_RUNTIME | localhost:9000 | is not a web address
            BEDROCK_MODEL_ID | claude sonnet | BEDROCK_MODEL_ID
            STORYBLOK_SPACE_ID | #123 | STORYBLOK_SPACE_ID=#123
            STORYBLOK_API_BASE | https://api.storyblok.com/v2/cdn | must be a host alone
            STORYBLOK_TOKEN | two words | STORYBLOK_TOKEN has a space
            STORYBLOK_PUBLIC_URL | www.example.com | STORYBLOK_PUBLIC_URL
            SLACK_BOT_TOKEN | xoxp-1 | must begin with xoxb-
            SLACK_BOT_TOKEN | xoxb-1 | SLACK_SIGNING_SECRET is missing
            SLACK_SIGNING_SECRET | abc | SLACK_BOT_TOKEN is missing
            SLACK_APP_TOKEN | xoxb-1 | must begin with xapp-
            SLACK_APP_TOKEN | xapp-1 | SLACK_BOT_TOKEN is missing
            SLACK_CLIENT_ID | 1.2 | SLACK_CLIENT_SECRET is missing
            SLACK_API_URL | slack.com | SLACK_API_URL
            ADMIN_USER | admin | ADMIN_PASSWORD is missing
            """)
    void names_a_setting_that_is_wrong(String name, String value, String named) {
        var problem = problem(Map.of(name, value));

        assertThat(problem.getMessage()).contains(named);
    }

    @Test
    void lists_all_problems_at_once_and_no_secret() {
        var problem = problem(Map.of(
                "PORT",
                "x",
                "DEBUG",
                "maybe",
                "SLACK_BOT_TOKEN",
                "xoxp-secret-1234567890",
                "AWS_SECRET_ACCESS_KEY",
                "hush"));

        assertThat(problem.getMessage())
                .contains("PORT=x", "DEBUG=maybe", "SLACK_BOT_TOKEN", "AWS_ACCESS_KEY_ID")
                .doesNotContain("secret-1234567890", "hush");
    }

    @Test
    void passes_on_what_is_wrong_with_the_file() {
        var problem = catchThrowableOfType(
                ConfigurationException.class, () -> Settings.read(name -> null, HOME, List.of(".env line 3 …")));

        assertThat(problem.getMessage()).contains(".env line 3 …");
    }

    @Test
    void needs_no_signing_secret_where_slack_sends_over_our_own_connections() {
        var slack = read(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1"))
                .slack();

        assertThat(slack.isConfigured()).isTrue();
        assertThat(slack.isOverSocket()).isTrue();
        assertThat(slack.isOverHttp()).isFalse();
    }

    @Test
    void takes_both_ways_from_slack_at_once() {
        var settings =
                read(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1", "SLACK_SIGNING_SECRET", "s"));

        assertThat(settings.slack().isOverSocket()).isTrue();
        assertThat(settings.slack().isOverHttp()).isTrue();
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void is_ready_for_many_workspaces_without_a_bot_token() {
        var settings =
                read(Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "hush", "SLACK_SIGNING_SECRET", "sign"));

        assertThat(settings.slack().isConfigured()).isTrue();
        assertThat(settings.slack().hasOAuth()).isTrue();
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void misses_the_signing_secret_for_many_workspaces_too() {
        var problem = problem(Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "hush"));

        assertThat(problem.getMessage()).contains("SLACK_SIGNING_SECRET is missing");
    }

    @Test
    void takes_a_new_key_before_the_old_one_while_it_is_changed() {
        var one = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
        var two = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";

        assertThat(read(Map.of("DATA_ENCRYPTION_KEY", two + ", " + one)).app().encryptionKeys())
                .containsExactly(new Secret(two), new Secret(one));
        assertThat(read(Map.of()).app().encryptionKeys()).isEmpty();
        assertThat(problem(Map.of("DATA_ENCRYPTION_KEY", two + ",c2hvcnQ=")).getMessage())
                .contains("DATA_ENCRYPTION_KEY must be 32 bytes")
                .doesNotContain(two);
    }

    @Test
    void takes_several_signing_secrets_while_they_are_rotated() {
        var settings = read(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "old, new"));

        assertThat(settings.slack().signingSecrets()).containsExactly(new Secret("old"), new Secret("new"));
    }

    @Test
    void shows_no_more_of_a_secret_than_its_end() {
        assertThat(new Secret("xoxb-1234567890-abcd")).hasToString("…abcd");
        assertThat(new Secret("short")).hasToString("…");
    }

    @Test
    void keeps_a_database_path_that_is_absolute() {
        var settings = read(Map.of("DATABASE_URL", "jdbc:h2:file:/var/x;MODE=PostgreSQL"));

        assertThat(settings.database().url())
                .isEqualTo("jdbc:h2:file:/var/x;MODE=PostgreSQL;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=2048");
    }

    @Test
    void lets_nobody_wait_for_a_postgresql_that_went_away_longer_than_is_wanted() {
        assertThat(read(Map.of("DATABASE_URL", "jdbc:postgresql://db/x"))
                        .database()
                        .url())
                .isEqualTo("jdbc:postgresql://db/x?connectTimeout=2&socketTimeout=10&tcpKeepAlive=true");
        assertThat(read(Map.of("DATABASE_URL", "jdbc:postgresql://db/x?socketTimeout=60"))
                        .database()
                        .url())
                .isEqualTo("jdbc:postgresql://db/x?socketTimeout=60&connectTimeout=2&tcpKeepAlive=true");
    }

    @Test
    void knows_whether_another_process_can_use_the_database_at_the_same_time() {
        assertThat(read(Map.of()).database().isEmbedded()).isTrue();
        assertThat(read(Map.of("DATABASE_URL", "jdbc:h2:file:/x;AUTO_SERVER=TRUE"))
                        .database()
                        .isEmbedded())
                .isFalse();
        assertThat(read(Map.of("DATABASE_URL", "jdbc:h2:tcp://db/x")).database().isEmbedded())
                .isFalse();
        assertThat(read(Map.of("DATABASE_URL", "jdbc:postgresql://db/x"))
                        .database()
                        .isEmbedded())
                .isFalse();
    }

    @Test
    void lets_who_wants_it_have_h2_write_late() {
        var settings = read(Map.of("DATABASE_URL", "jdbc:h2:file:/var/x;write_delay=500"));

        assertThat(settings.database().url())
                .isEqualTo("jdbc:h2:file:/var/x;write_delay=500;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=2048");
    }

    private static Settings read(Map<String, String> values) {
        return Settings.read(values::get, HOME, List.of());
    }

    private static ConfigurationException problem(Map<String, String> values) {
        return catchThrowableOfType(ConfigurationException.class, () -> read(values));
    }
}
