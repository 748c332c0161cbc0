package dev.storychat.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody attaches files to a question: from Slack's event to what the model reads. */
@ExtendWith(SharedInstallation.class)
class FilesFlowIT {
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] PDF = "%PDF-1.7 a document".getBytes(UTF_8);

    private final Installation storychat;
    private final Chat chat;

    FilesFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void gives_the_model_pictures_pdfs_and_texts() {
        storychat.whenAsked("what are these three", Script.say("A dot, a document and a price."));

        var thread = mention(
                "what are these three?",
                share("dot.png", "image/png", DOT),
                share("Offer (final).pdf", "application/pdf", PDF),
                share("prices.csv", "text/csv", "plan;12 €\u200B\n".getBytes(UTF_8)));

        assertThat(chat.awaitAnswer(thread).text()).isEqualTo("A dot, a document and a price.");
        var content = content("what are these three");
        assertThat(content.toString())
                .contains("\"format\":\"png\"", "\"format\":\"pdf\"", "\"name\":\"Document 1\"", "Offer (final).pdf")
                .contains(
                        Base64.getEncoder().encodeToString(DOT),
                        Base64.getEncoder().encodeToString(PDF))
                .contains("<file>\\nplan;12 €\\n</file>");
        assertThat(storychat.bedrock.violations()).isEmpty();
    }

    @Test
    void fetches_files_with_the_bots_token_and_after_the_acknowledgement() {
        var file = share("a.txt", "text/plain", "a".getBytes(UTF_8));

        chat.awaitAnswer(mention("whose token is it?", file));

        assertThat(storychat.slack.calls("file"))
                .filteredOn(call -> file.getString("url_private_download").endsWith(call.path()))
                .extracting(call -> call.token())
                .containsExactly(FakeSlack.TOKEN);
    }

    @Test
    void says_what_it_left_out_and_answers_from_the_rest() {
        storychat.whenAsked("what about these", Script.say("It says hello."));

        var thread = mention(
                "what about these?",
                share("archive.zip", "application/zip", new byte[10]),
                share("hello.md", "text/markdown", "# Hello".getBytes(UTF_8)));

        assertThat(chat.awaitAnswer(thread).text())
                .startsWith("I did not read `archive.zip`: I read text, Markdown, CSV, PDF and images")
                .endsWith("It says hello.");
    }

    @Test
    void answers_a_direct_message_of_a_file_alone() {
        var direct = Chat.direct(storychat);
        storychat.whenAsked("Please look at the files", Script.say("A greeting."));
        var ts = Chat.now();

        receive(SlackPayloads.withFiles(
                SlackPayloads.directMessage(direct.channel(), direct.person(), "", ts),
                share("hello.txt", "text/plain", "hello from the file".getBytes(UTF_8))));

        assertThat(direct.awaitAnswer(ts).text()).isEqualTo("A greeting.");
        assertThat(content("Please look at the files").toString()).contains("hello from the file");
    }

    @Test
    void asks_slack_for_files_of_other_companies() {
        var file = SlackPayloads.ofAnotherCompany(share("theirs.txt", "text/plain", "from afar".getBytes(UTF_8)));

        chat.awaitAnswer(mention("what do they say?", file));

        assertThat(content("what do they say?").toString()).contains("from afar");
    }

    @Test
    void says_that_it_could_not_get_a_file_that_lies_elsewhere_and_sends_no_token_there() {
        try (var elsewhere = FakeSlack.start()) {
            var file = elsewhere.share("bait.txt", "text/plain", "bait".getBytes(UTF_8));

            var answer = chat.awaitAnswer(mention("what is the bait?", file));

            assertThat(answer.text()).startsWith("I could not get `bait.txt`");
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void pings_nobody_by_the_name_of_a_file() {
        var answer = answerAbout("<!channel> [x](https://evil.example).exe");

        assertThat(answer.text()).doesNotContain("<!channel>", "evil.example)");
    }

    private Posted answerAbout(String name) {
        return chat.awaitAnswer(mention("what is this thing?", share(name, "application/x-dosexec", new byte[4])));
    }

    private JsonObject share(String name, String type, byte[] content) {
        return storychat.slack.share(name, type, content);
    }

    private String mention(String text, JsonObject... files) {
        var ts = Chat.now();
        receive(SlackPayloads.withFiles(SlackPayloads.mention(chat.channel(), chat.person(), text, ts), files));
        return ts;
    }

    private void receive(JsonObject payload) {
        assertThat(storychat.receive(storychat.fromSlack.event(payload)).statusCode())
                .isEqualTo(200);
    }

    /** What the model was asked last. */
    private JsonObject content(String words) {
        var messages = storychat.modelRequestsAbout(words).get(0).body().getJsonArray("messages");
        return Json.createObjectBuilder()
                .add("content", messages.getJsonObject(messages.size() - 1).getJsonArray("content"))
                .build();
    }
}
