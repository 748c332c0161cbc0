package dev.storychat.operations;

import dev.storychat.chat.Tally;
import dev.storychat.chat.Usage;
import dev.storychat.operations.UsageFigures.OfChannel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@code GET /api/admin/usage}: what the admin page draws. {@link AdminFilter} lets nobody else here. */
@Path("/admin/usage")
@Dependent
public class UsageResource {
    private static final int DAYS = 30;
    private static final int MOST_CHANNELS = 50;

    private final Usage usage;
    private final Promptly database;

    /** Public for RESTEasy. */
    @Inject
    public UsageResource(Usage usage, Promptly database) {
        this.usage = usage;
        this.database = database;
    }

    /** The last 30 days (UTC), today included, oldest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String tell() {
        var first = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS - 1);
        return json(UsageFigures.of(database.require(() -> usage.ofAll(first)), first, DAYS));
    }

    private static String json(UsageFigures figures) {
        var channels = Json.createArrayBuilder();
        figures.channels().stream().limit(MOST_CHANNELS).forEach(channel -> channels.add(channel(figures, channel)));
        return Json.createObjectBuilder()
                .add("days", days(figures.first(), figures.all()))
                .add("channels", channels)
                .add("more_channels", Math.max(0, figures.channels().size() - MOST_CHANNELS))
                .build()
                .toString();
    }

    private static JsonObjectBuilder channel(UsageFigures figures, OfChannel channel) {
        return Json.createObjectBuilder()
                .add("platform", channel.place().platform())
                .add("workspace", channel.place().workspace())
                .add("channel", channel.place().channel())
                .add("sum", numbers(channel.sum()))
                .add("days", days(figures.first(), channel.days()));
    }

    private static JsonArray days(LocalDate first, List<Tally> tallies) {
        var days = Json.createArrayBuilder();
        for (int i = 0; i < tallies.size(); i++) {
            days.add(numbers(tallies.get(i)).add("day", first.plusDays(i).toString()));
        }
        return days.build();
    }

    private static JsonObjectBuilder numbers(Tally tally) {
        return Json.createObjectBuilder()
                .add("answers", tally.answers())
                .add("searches", tally.searches())
                .add("tokens_in", tally.tokens().input())
                .add("tokens_out", tally.tokens().output())
                .add("liked", tally.liked())
                .add("disliked", tally.disliked());
    }
}
