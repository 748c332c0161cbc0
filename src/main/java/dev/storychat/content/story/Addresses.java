package dev.storychat.content.story;

import dev.storychat.chat.WebLink;
import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the links of one story lead; remembers their hosts. */
final class Addresses {
    private static final Pattern HAS_SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final String publicBase;
    private final Set<String> hosts = new LinkedHashSet<>();

    /** Begins a story; {@code publicBase} has no slash at its end. */
    Addresses(String publicBase) {
        this.publicBase = publicBase;
    }

    Set<String> hosts() {
        return hosts;
    }

    /** The address of a link mark's attributes or of a link field; empty when it leads nowhere safe. */
    String of(JsonObject link) {
        var kind = Member.text(link, "linktype");
        var address = switch (kind) {
            case "email" -> mail(Member.first(link, "email", "href", "url"));
            case "story" -> story(link);
            default -> web(Member.first(link, "href", "url", "cached_url"));
        };
        var anchor = Member.text(link, "anchor");
        return address.isEmpty() || anchor.isEmpty() || address.contains("#")
                ? address
                : address + "#" + encoded(anchor);
    }

    private static String mail(String address) {
        if (address.isBlank()) {
            return "";
        }
        return encoded(address.startsWith("mailto:") ? address : "mailto:" + address);
    }

    private String story(JsonObject link) {
        var resolved = Member.object(link, "story");
        var slug = Member.first(resolved, "url", "full_slug");
        return web(slug.isEmpty() ? Member.first(link, "cached_url", "href", "url") : slug, true);
    }

    String web(String address) {
        return web(address.strip(), false);
    }

    private String web(String address, boolean ofStory) {
        if (address.isBlank() || address.equals("#") || UUID.matcher(address).matches()) {
            return "";
        }
        if (address.startsWith("//")) {
            return remembered("https:" + address);
        }
        if (HAS_SCHEME.matcher(address).matches()) {
            var scheme = address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT);
            return SCHEMES.contains(scheme) ? remembered(address) : "";
        }
        return address.startsWith("/") || ofStory
                ? remembered(publicBase + (address.startsWith("/") ? "" : "/") + address)
                : "";
    }

    private String remembered(String address) {
        var safe = encoded(address);
        WebLink.host(safe).ifPresent(hosts::add);
        return safe;
    }

    /** What would end a Markdown link too early is percent-encoded. */
    private static String encoded(String address) {
        var text = address.strip();
        if (text.chars().noneMatch(c -> c < 0x21 || c == 0x7F || "()<>".indexOf(c) >= 0)) {
            return text;
        }
        return CONTROLS.matcher(text.replace(" ", "%20")
                        .replace("(", "%28")
                        .replace(")", "%29")
                        .replace("<", "%3C")
                        .replace(">", "%3E"))
                .replaceAll("");
    }
}
