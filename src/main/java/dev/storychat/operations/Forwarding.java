package dev.storychat.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What proxies on the way tell: by the usual headers, or by the one of
 * <a href="https://www.rfc-editor.org/rfc/rfc7239">RFC 7239</a>. Each adds to the end: what stands first is of the person.
 *
 * @param isTold whether any proxy told anything
 * @param isByTls whether the person came by TLS
 */
record Forwarding(boolean isTold, boolean isByTls) {
    private static final String PROTOCOL = "X-Forwarded-Proto";
    private static final List<String> TELLING =
            List.of(PROTOCOL, "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded");
    private static final Pattern BY_TLS = Pattern.compile("(?i)(^|;)\\s*proto=\"?https\"?\\s*(;|$)");

    static Forwarding of(HttpServletRequest request) {
        var isTold = TELLING.stream().anyMatch(header -> request.getHeader(header) != null);
        return new Forwarding(isTold, isByTls(request.getHeader(PROTOCOL), request.getHeader("Forwarded")));
    }

    static boolean isByTls(@Nullable String protocol, @Nullable String forwarded) {
        return protocol != null
                ? first(protocol).toLowerCase(Locale.ROOT).equals("https")
                : forwarded != null && BY_TLS.matcher(first(forwarded)).find();
    }

    private static String first(String list) {
        var comma = list.indexOf(',');
        return (comma < 0 ? list : list.substring(0, comma)).strip();
    }
}
