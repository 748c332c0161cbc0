package dev.storychat.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A {@code .env} file, read as the Python service's parser read it: {@code KEY=value   # comment}, {@code export KEY=},
 * single and double quotes, CRLF, a byte order mark. One difference: {@code KEY=   # comment} is empty.
 *
 * @param values the last one counts where a key stands twice
 * @param problems one sentence for each line that makes no sense, with its number and without its content
 */
public record Dotenv(Map<String, String> values, List<String> problems) {
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?(?<key>[A-Za-z_][A-Za-z0-9_.-]*)\\s*=(?<value>.*)");
    private static final Pattern QUOTED =
            Pattern.compile("'(?<single>(?:[^'\\\\]|\\\\.)*)'|\"(?<double>(?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#.*)?");

    public Dotenv {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /** Reads a file; one that is not there is empty. */
    public static Dotenv of(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Dotenv(Map.of(), List.of());
        }
        try {
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Dotenv(Map.of(), List.of(file + " cannot be read: " + e.getMessage()));
        }
    }

    static Dotenv parse(String content) {
        var values = new LinkedHashMap<String, String>();
        var problems = new ArrayList<String>();
        var lines = content.replaceFirst("^\uFEFF", "").split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!COMMENT.matcher(lines[i]).matches()) {
                entry(lines[i], i + 1, values, problems);
            }
        }
        return new Dotenv(values, problems);
    }

    private static void entry(String line, int number, Map<String, String> values, List<String> problems) {
        var entry = LINE.matcher(line);
        if (!entry.matches()) {
            problems.add(".env line " + number + " is not KEY=value: correct it or put a # in front.");
            return;
        }
        var key = entry.group("key");
        var value = entry.group("value").strip();
        if (!value.startsWith("'") && !value.startsWith("\"")) {
            values.put(key, value.startsWith("#") ? "" : value.replaceFirst("\\s+#.*", ""));
            return;
        }
        var quoted = QUOTED.matcher(value);
        if (quoted.lookingAt() && COMMENT.matcher(value.substring(quoted.end())).matches()) {
            var single = quoted.group("single");
            values.put(
                    key, single != null ? single.replaceAll("\\\\(['\\\\])", "$1") : unescape(quoted.group("double")));
        } else {
            problems.add(".env line " + number + ": the quotes around the value of " + key + " do not match.");
        }
    }

    private static String unescape(String value) {
        var plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '\\') {
                plain.append(value.charAt(i));
                continue;
            }
            var next = value.charAt(++i);
            switch (next) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case '"', '\\', '\'' -> plain.append(next);
                default -> plain.append('\\').append(next);
            }
        }
        return plain.toString();
    }
}
