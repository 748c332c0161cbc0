package dev.storychat.chat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Selection;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tools brought while an answer came into being. */
final class Findings {
    private final Set<String> hosts;
    private final InstantSource clock;
    private final Map<String, Story> known = new LinkedHashMap<>();
    private Results results = Results.none();
    private @Nullable Counts counts;
    private @Nullable Selection selection;
    private @Nullable Instant asOf;
    private String action = "chat";

    /**
     * Begins with nothing.
     *
     * @param hosts where links may lead, before anything is found
     * @param clock tells when the content was read
     */
    Findings(Set<String> hosts, InstantSource clock) {
        this.hosts = new HashSet<>(hosts);
        this.clock = clock;
    }

    void add(ToolResult.Found found) {
        take(found.action(), found.results(), found.selection());
        hosts.addAll(found.results().hosts());
        found.results().hits().stream().map(Hit::story).forEach(story -> {
            WebLink.host(story.url()).ifPresent(hosts::add);
            WebLink.host(story.editUrl() == null ? "" : story.editUrl()).ifPresent(hosts::add);
            known.putIfAbsent(address(story.url()), story);
        });
    }

    void add(ToolResult.Counted counted) {
        counts = counted.counts();
        var byType = counts.by() == Counts.By.TYPE ? counts.groups() : Map.<String, Long>of();
        var results = new Results(List.of(), counts.total(), counts.exact(), byType, Set.of(), counts.copiedAt());
        take("analyze", results, counted.selection());
    }

    private void take(String action, Results found, @Nullable Selection selected) {
        this.action = action;
        this.results = found.isEmpty() && found.total() == 0 ? results : found;
        this.selection = selected == null ? selection : selected;
        this.asOf = found.copiedAt() == null ? clock.instant() : found.copiedAt();
    }

    boolean mayLinkTo(String host) {
        return hosts.contains(host);
    }

    /** The story at an address. */
    Optional<Story> storyAt(String address) {
        return Optional.ofNullable(known.get(address(address)));
    }

    /** The best of what was found. */
    List<Story> nearest() {
        return known.values().stream().limit(Answer.MOST_NEAREST).toList();
    }

    String action() {
        return action;
    }

    Results results() {
        return results;
    }

    @Nullable
    Counts counts() {
        return counts;
    }

    @Nullable
    Instant asOf() {
        return asOf;
    }

    /** What was selected last; null while nothing was. */
    @Nullable
    Selection selection() {
        return selection;
    }

    /** Models drop a slash at the end, or add a place in the page. */
    private static String address(String written) {
        return written.replaceFirst("#.*$", "").replaceFirst("/+$", "");
    }
}
