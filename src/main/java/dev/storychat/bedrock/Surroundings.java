package dev.storychat.bedrock;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

/** What this machine tells of AWS credentials without a network call. */
final class Surroundings {
    private static final Logger LOG = System.getLogger(Surroundings.class.getName());

    /** Any of them says that the SDK's default chain was meant to find something. */
    private static final Set<SystemSetting> TRACES = Set.of(
            SdkSystemSetting.AWS_ACCESS_KEY_ID,
            SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE,
            SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI,
            SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI,
            ProfileFileSystemSetting.AWS_PROFILE);

    /** A profile with none of them holds settings alone, such as a region. */
    private static final Set<String> SOURCES = Set.of(
            "aws_access_key_id", "role_arn", "credential_process", "sso_session", "sso_start_url", "login_session");

    private Surroundings() {}

    /** Whether the SDK's default chain has something to go by. */
    static boolean mentionCredentials() {
        return TRACES.stream().anyMatch(Surroundings::isSet) || profileHasSource();
    }

    /** The name of the profile in use. */
    static String profile() {
        return ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
    }

    private static boolean isSet(SystemSetting setting) {
        return setting.getNonDefaultStringValue().filter(v -> !v.isBlank()).isPresent();
    }

    /** Whether the profile in use leads to credentials. */
    static boolean profileHasSource() {
        try {
            return ProfileFile.defaultProfileFile().profile(profile()).stream()
                    .flatMap(Surroundings::properties)
                    .anyMatch(SOURCES::contains);
        } catch (SdkClientException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "the AWS profile files cannot be read: {0}",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private static Stream<String> properties(Profile profile) {
        return profile.properties().keySet().stream();
    }
}
