package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

class SurroundingsTest {
    @TempDir
    private Path home;

    @BeforeEach
    void useFilesOfTheTest() {
        System.setProperty("aws.profile", "work");
        System.setProperty("aws.configFile", home.resolve("config").toString());
        System.setProperty(
                "aws.sharedCredentialsFile", home.resolve("credentials").toString());
    }

    @AfterEach
    void useThoseOfTheMachine() {
        System.clearProperty("aws.profile");
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws_access_key_id = AKID",
                "sso_session = corp",
                "role_arn = arn:aws:iam::1:role/r",
                "credential_process = get"
            })
    void a_profile_that_leads_to_credentials_counts(String property) throws IOException {
        config("[profile work]\n" + property + "\n");

        assertThat(Surroundings.profileHasSource()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[profile work]\nregion = eu-central-1\n",
                "[profile other]\naws_access_key_id = AKID\n",
                "",
                "this is no profile file"
            })
    void any_other_does_not(String config) throws IOException {
        config(config);

        assertThat(Surroundings.profileHasSource()).isFalse();
    }

    @Test
    void a_machine_without_aws_files_has_none() {
        assertThat(Surroundings.profileHasSource()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "n, profile work",
        "'r,s', profile work (SSO)",
        "'h,k', default chain: web identity",
        "XY, default chain: XY"
    })
    void says_where_credentials_come_from(String id, String expected) {
        var credentials = AwsBasicCredentials.builder()
                .accessKeyId("AKID")
                .secretAccessKey("secret")
                .providerName(id)
                .build();

        assertThat(Source.of(credentials)).isEqualTo(expected);
    }

    private void config(String text) throws IOException {
        Files.writeString(home.resolve("config"), text);
    }
}
