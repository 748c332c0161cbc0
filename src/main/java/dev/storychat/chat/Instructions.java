package dev.storychat.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The system prompt, read from the resource {@code instructions.md} beside this class. */
final class Instructions {
    private final String template;
    private final String name;

    Instructions(Manner manner) {
        try (var resource = Instructions.class.getResourceAsStream("instructions.md")) {
            if (resource == null) {
                throw new IllegalStateException("instructions.md is missing from the build");
            }
            this.template = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.name = manner.name();
    }

    /**
     * What the model is told today.
     *
     * @param language the person's
     */
    String told(Locale language) {
        return template.replace("{name}", name)
                .replace("{language}", language.getDisplayLanguage(Locale.ENGLISH))
                .replace("{today}", LocalDate.now(ZoneOffset.UTC).toString());
    }
}
