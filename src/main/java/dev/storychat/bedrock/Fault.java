package dev.storychat.bedrock;

import dev.storychat.chat.Diagnosis;
import dev.storychat.config.BedrockSettings;
import java.util.Locale;

/**
 * Everything that can be wrong with Bedrock, and its cure.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html">Bedrock's
 *     error codes</a>
 */
enum Fault {
    NOT_CONFIGURED(
            false,
            "No AWS credentials are set.",
            "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in .env, or AWS_PROFILE, or run with an AWS role."),
    CREDENTIALS_MISSING(
            false,
            "No AWS credentials were found anywhere.",
            "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, an AWS_PROFILE that exists, or run with an AWS role."),
    CREDENTIALS_SLOW(
            false,
            "The source of the AWS credentials did not answer in time.",
            "Check the profile or role that AWS_PROFILE names, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."),
    CREDENTIALS_INVALID(
            false,
            "AWS does not know the access key.",
            "Copy the key again. Temporary keys (ASIA…) need their own AWS_SESSION_TOKEN, lasting keys (AKIA…) none."),
    CREDENTIALS_EXPIRED(
            false, "The AWS credentials are expired.", "Get new temporary keys, or run `aws sso login` again."),
    CREDENTIALS_MALFORMED(
            false,
            "The AWS access key is malformed.",
            "Copy AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY again, without blanks, quotes or comments in them."),
    SIGNATURE_INVALID(
            false,
            "AWS refuses the signature of our request.",
            "Copy AWS_SECRET_ACCESS_KEY again, it belongs to another key; and check the clock of this machine."),
    REGION_MISSING(false, "No AWS region is set.", "Set AWS_REGION, such as us-east-1."),
    ACCESS_DENIED(
            false,
            "These AWS credentials may not call the model {model}.",
            "Allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream in IAM,"
                    + " on the inference-profile and the foundation-model ARNs."),
    MODEL_ACCESS_DENIED(
            false,
            "This AWS account has no access to the model {model} in {region}.",
            "Enable the model in Bedrock for this account and region, or set another BEDROCK_MODEL_ID."),
    MARKETPLACE_SUBSCRIPTION(
            false,
            "This AWS account has not subscribed to the model {model}.",
            "Let an administrator with AWS Marketplace rights call the model once, then wait 15 minutes."),
    USE_CASE_FORM(
            false,
            "Anthropic's use case form has not been submitted for this AWS account.",
            "Submit it in the Bedrock console (Model catalog, any Anthropic model), then wait 15 minutes."),
    MODEL_LEGACY(
            false,
            "The model {model} is retired for accounts that have not used it lately.",
            "Set BEDROCK_MODEL_ID to a newer model."),
    INFERENCE_PROFILE_NEEDED(
            false,
            "The model {model} cannot be called by its bare id.",
            "Put the inference profile's prefix (us., eu., jp. or global.) before the id in BEDROCK_MODEL_ID."),
    MODEL_UNKNOWN(
            false,
            "Bedrock knows no model {model} in {region}.",
            "Correct BEDROCK_MODEL_ID, for example us.anthropic.claude-sonnet-4-5-20250929-v1:0, or AWS_REGION."),
    INPUT_TOO_LONG(false, "The conversation is too long for the model {model}.", "Lower MAX_CONVERSATION_HISTORY."),
    REQUEST_REFUSED(
            false,
            "Bedrock refused the request to {model}.",
            "Look for the request id in the log, and check that the model supports the Converse API with tools."),
    THROTTLED(true, "Bedrock is throttling {model}.", "Wait a minute; if it persists, raise the account's quotas."),
    QUOTA_EXCEEDED(false, "A quota of this AWS account is used up.", "Raise it under Service Quotas, Amazon Bedrock."),
    MODEL_NOT_READY(true, "The model {model} is not ready yet.", "Try again in a few minutes."),
    MODEL_TIMEOUT(true, "The model {model} took too long.", "Try again, or ask for something shorter."),
    MODEL_ERROR(true, "The model {model} failed while it answered.", "Try again, or ask for something shorter."),
    UPSTREAM_ERROR(true, "Bedrock in {region} has a fault.", "Try again; see the AWS Health Dashboard."),
    TIMEOUT(true, "Bedrock did not answer in time.", "Try again, or raise REQUEST_TIMEOUT."),
    SILENT(
            true,
            "Bedrock in {region} takes requests and answers none.",
            "Try again in a minute; see the AWS Health Dashboard."),
    UNREACHABLE(
            true,
            "Bedrock in {region} cannot be reached, or the connection was cut.",
            "Check AWS_REGION, AWS_ENDPOINT_URL_BEDROCK_RUNTIME, the network, its proxy and its certificates."),
    TOOK_TOO_LONG(false, "The answer took longer than ANSWER_TIMEOUT.", "Ask for less at a time, or raise it."),
    PAUSED(false, "Bedrock failed several times in a row and is left alone for a while.", "Try again in 30 seconds."),
    STOPPED(false, "The person who asked stopped it.", "Ask again."),
    INTERRUPTED(false, "The call was stopped before its end.", "Ask again.");

    private final boolean passing;
    private final String message;
    private final String cure;

    Fault(boolean passing, String message, String cure) {
        this.passing = passing;
        this.message = message;
        this.cure = cure;
    }

    /** Whether it may be gone by itself in a moment: then another attempt makes sense, and a pause when it lasts. */
    boolean isPassing() {
        return passing;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Diagnosis diagnosis(BedrockSettings settings) {
        return new Diagnosis(code(), filled(message, settings), cure);
    }

    private static String filled(String text, BedrockSettings settings) {
        return text.replace("{model}", settings.modelId()).replace("{region}", settings.region());
    }
}
