package dev.storychat.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link really leads, and what its label claims. */
public final class WebLink {
    private static final Pattern NAMES_A_HOST = Pattern.compile(
            "(?:https?://|www\\.)[^\\s/]+|^[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.\\p{L}{2,}(?:[/:?#]\\S*)?$",
            Pattern.CASE_INSENSITIVE);

    /** What stands around a host without changing what people read: formatting, arrows, invisible joiners. */
    private static final Pattern AROUND =
            Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$|[\\u200C\\u200D\\uFE00-\\uFE0F]");

    private WebLink() {}

    /** The host of a web address, lower case; empty for anything that a browser could read in another way. */
    public static Optional<String> host(String address) {
        var whole = address.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + address : address;
        try {
            var uri = new URI(whole);
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getUserInfo() == null
                    ? Optional.ofNullable(uri.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether a label names a host, and another one than the link leads to. */
    public static boolean lies(String label, String host) {
        var named = NAMES_A_HOST.matcher(AROUND.matcher(label).replaceAll(""));
        while (named.find()) {
            var claim = named.group().strip();
            var address = claim.contains("://") ? claim : "https://" + claim;
            if (!host(address).filter(host::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
