package dev.storychat.flow;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the same {@link Installation} to every test that asks for one: started once, stopped after the last. */
final class SharedInstallation implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(SharedInstallation.class);

    /** An API key of Bedrock's, as the former service had it: it must never be used again. */
    static final String BEARER = "bedrock-api-key-ZmFrZQ==";

    static final String WEBHOOK_SECRET = "secret-of-the-webhook";
    static final String ADMIN = "ada";
    static final String ADMIN_PASSWORD = "pass-wörd-of-the-admin";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Installation resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Where two JVMs share the tests each class is an execution of its own: the session is what goes on.
        return context.getStore(StoreScope.LAUNCHER_SESSION, HERE)
                .getOrComputeIfAbsent("installation", key -> start(), Installation.class);
    }

    private static Installation start() {
        return Installation.start(
                Map.of("AWS_BEARER_TOKEN_BEDROCK", BEARER),
                "AWS_BEARER_TOKEN_BEDROCK=" + BEARER,
                "STORYBLOK_WEBHOOK_SECRET=" + WEBHOOK_SECRET,
                "ADMIN_USER=" + ADMIN,
                "ADMIN_PASSWORD=" + ADMIN_PASSWORD,
                "CORS_ORIGINS=[\"" + Installation.OTHER_SITE + "\"]");
    }
}
