package dev.storychat.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.storychat.chat.Conversation;
import dev.storychat.chat.History;
import dev.storychat.chat.Inbox;
import dev.storychat.chat.Line;
import dev.storychat.chat.Message;
import dev.storychat.chat.Part;
import dev.storychat.chat.Place;
import dev.storychat.chat.SelfTest;
import dev.storychat.chat.Tool;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Search;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The real application in the real Open Liberty: its beans find each other, its tables are there, its door works. */
@ArquillianTest
class WiringIT {
    private static final String SERVER = "http://127.0.0.1:18123";

    @Inject
    private Conversation conversation;

    @Inject
    private History history;

    @Inject
    private Inbox inbox;

    @Inject
    private Search search;

    @Inject
    @Any
    private Instance<Tool> tools;

    @Inject
    @Any
    private Instance<Part> parts;

    @Inject
    @Any
    private Instance<SelfTest> selfTests;

    @Deployment
    static WebArchive storychat() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/storychat.war"));
    }

    @Test
    void offers_the_model_its_tools() {
        var names = new TreeSet<String>();
        tools.forEach(tool -> names.add(tool.name()));

        assertEquals(
                new TreeSet<>(List.of(
                        "clarify", "count_content", "list_counted", "open_story", "refine_results", "search_content")),
                names);
    }

    @Test
    void watches_and_tests_every_part() {
        var watched = new TreeSet<String>();
        parts.forEach(part -> watched.add(part.name()));
        var tested = new TreeSet<String>();
        selfTests.forEach(test -> tested.add(test.part()));

        assertEquals(new TreeSet<>(List.of("bedrock", "database", "slack", "storyblok")), watched);
        assertEquals(new TreeSet<>(List.of("bedrock", "storyblok")), tested);
    }

    @Test
    void searches_the_sample_space_while_no_other_is_connected() {
        var results = search.find(Query.words("Monthly plan", 5));

        assertFalse(results.isEmpty());
    }

    @Test
    void keeps_history_in_the_servers_database() {
        var message = message("first");
        history.keep(message, "answer");

        var next = new Message("2", message.place(), "U1", "second", Instant.now());

        assertEquals(List.of(new Line.Asked("first"), new Line.Answered("answer")), history.before(next, 10));
    }

    @Test
    void takes_a_post_once() {
        var message = message("once");

        assertEquals(Inbox.Receipt.ACCEPTED, inbox.accept(message, "Ev" + message.id()));
        assertEquals(Inbox.Receipt.KNOWN, inbox.accept(message, "Ev" + message.id()));
        assertTrue(inbox.takesPart(message.place()));
    }

    @Test
    void answers_slacks_challenge_when_it_is_signed() throws Exception {
        var answer = post("arquillian-secret");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("a-challenge"));
    }

    @Test
    void turns_away_what_slack_did_not_sign() throws Exception {
        assertEquals(401, post("another-secret").statusCode());
    }

    private static Message message(String text) {
        var id = UUID.randomUUID().toString();
        return new Message(id, new Place("nowhere", "T1", id, id), "U1", text, Instant.now());
    }

    private static java.net.http.HttpResponse<String> post(String secret)
            throws IOException, InterruptedException, GeneralSecurityException {
        var body = "{\"type\":\"url_verification\",\"challenge\":\"a-challenge\",\"token\":\"t\"}";
        var time = Long.toString(Instant.now().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature =
                HexFormat.of().formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(URI.create(SERVER + "/storychat/slack/events"))
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", "v0=" + signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
