package dev.storychat.web;

import dev.storychat.chat.Evidence;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Story;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** What an answer rests on, as JSON. The first of the sources is number 1 in the text. */
final class EvidenceJson {
    private EvidenceJson() {}

    static JsonObjectBuilder of(Evidence evidence) {
        var json = Json.createObjectBuilder()
                .add("kind", evidence.kind().word())
                .add("sources", stories(evidence.sources()))
                .add("nearest", stories(evidence.nearest()));
        if (evidence.counts() == null) {
            json.addNull("counts");
        } else {
            json.add("counts", counts(evidence.counts()));
        }
        StoryJson.optional(json, "as_of", evidence.asOf());
        return json;
    }

    private static JsonArrayBuilder stories(List<Story> stories) {
        var list = Json.createArrayBuilder();
        stories.forEach(story -> list.add(StoryJson.of(new Hit(story, List.of()))));
        return list;
    }

    private static JsonObjectBuilder counts(Counts counts) {
        var groups = Json.createObjectBuilder();
        counts.groups().forEach(groups::add);
        var json = Json.createObjectBuilder().add("total", counts.total()).add("exact", counts.exact());
        StoryJson.optional(json, "by", counts.by() == null ? null : counts.by().word());
        return json.add("groups", groups).add("rest", counts.rest());
    }
}
