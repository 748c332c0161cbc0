package dev.storychat.content.storyblok;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.content.story.Member;
import jakarta.json.JsonArray;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why Storyblok did not answer as it should, and what to do about it. */
final class Failures {
    private static final Set<String> SILENCE = Set.of("timeout", "unreachable", "interrupted");

    private Failures() {}

    /** From an answer that is no success. */
    static SearchUnavailableException of(Reply reply) {
        return new SearchUnavailableException(
                switch (reply.status()) {
                    case 401, 403 ->
                        new Diagnosis(
                                "token_refused",
                                "Storyblok refused the access token (" + reply.status() + ").",
                                "Set STORYBLOK_TOKEN to an access token of this space (Settings > Access Tokens), and"
                                        + " STORYBLOK_SPACE_ID so that its region is asked.");
                    case 404 ->
                        new Diagnosis(
                                "not_found",
                                "Storyblok knows no such space or address (404).",
                                "Check STORYBLOK_SPACE_ID, and STORYBLOK_API_BASE if it is set: a host alone, of the"
                                        + " space's region.");
                    case 422 ->
                        new Diagnosis(
                                "parameters_refused",
                                "Storyblok refused parameters of the search (422" + named(reply) + ").",
                                "Search with other filters; if none was given, the API has changed: update this"
                                        + " application.");
                    case 429 ->
                        new Diagnosis(
                                "rate_limited",
                                "Storyblok takes no more requests at the moment (429).",
                                "Wait a moment. If it stays, look for other clients that use the same token.");
                    default -> other(reply);
                });
    }

    private static Diagnosis other(Reply reply) {
        return reply.status() >= 500
                ? new Diagnosis(
                        "upstream_failed",
                        "Storyblok failed (" + reply.status() + ").",
                        "Try again in a few minutes; look at status.storyblok.com.")
                : new Diagnosis(
                        "bad_answer",
                        "Something other than Storyblok's API answered (" + reply.status() + ").",
                        "Check STORYBLOK_API_BASE, and proxies between here and there.");
    }

    /** The parameters that a 422 names; values stay out. */
    private static String named(Reply reply) {
        var names = reply.body() instanceof JsonArray array
                ? array.stream().map(Member::text).map(text -> text.split(" ", 2)[0])
                : reply.object().keySet().stream();
        return names.filter(name -> name.matches("[a-z_\\[\\]]{1,40}"))
                .limit(5)
                .map(", "::concat)
                .collect(Collectors.joining());
    }

    /** From a call that got no answer. The exception's own message may hold the address, and that the token. */
    static SearchUnavailableException of(RuntimeException e) {
        var cause = rootOf(e);
        if (isTimeout(e)) {
            return new SearchUnavailableException(new Diagnosis(
                    "timeout",
                    "Storyblok did not answer in time.",
                    "Try again; if it stays, check the network or raise REQUEST_TIMEOUT."));
        }
        return new SearchUnavailableException(new Diagnosis(
                "unreachable",
                cause instanceof UnknownHostException
                        ? "The host of Storyblok's API is not known."
                        : "Storyblok could not be reached (" + cause.getClass().getSimpleName() + ").",
                "Check the network and its proxies, and STORYBLOK_API_BASE if it is set."));
    }

    /** Whether nobody answered at all. */
    static boolean isSilence(SearchUnavailableException e) {
        return SILENCE.contains(e.diagnosis().code());
    }

    static boolean isRefused(RuntimeException e) {
        return rootOf(e) instanceof ConnectException;
    }

    private static boolean isTimeout(RuntimeException e) {
        return rootOf(e) instanceof InterruptedIOException;
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        @Nullable Throwable cause = e.getCause();
        while (cause != null && cause != root) {
            root = cause;
            cause = root.getCause();
        }
        return root;
    }

    static SearchUnavailableException interrupted() {
        return new SearchUnavailableException(
                new Diagnosis("interrupted", "The search was stopped while it waited.", "Try again."));
    }
}
