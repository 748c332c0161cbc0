package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.slack.blocks.Stories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an answer to a command gets to the person, whatever stands in its way. */
class SenderTest {
    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final Member member = new Member(slack, desk);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void goes_on_in_the_channel_where_an_address_takes_no_more_answers() {
        desk.search.finds(query -> Stories.page(10, 134));

        for (int page = 2; page <= 7; page++) {
            member.clicks("search_show_next", page + " pricing");
        }

        assertThat(slack.responses(member.responseUrl())).hasSize(5);
        assertThat(slack.ephemerals("C0CONTENT")).singleElement().satisfies(posted -> {
            assertThat(posted.user()).isEqualTo("U1");
            assertThat(posted.everything()).contains("61–70 of 134", "8 pricing");
        });
    }

    @Test
    void goes_on_in_the_channel_where_an_address_is_over() {
        desk.search.finds(query -> Stories.page(2, 2));
        slack.expire(member.responseUrl());

        member.types("/search", "pricing");

        assertThat(slack.ephemerals("C0CONTENT")).singleElement().satisfies(posted -> {
            assertThat(posted.user()).isEqualTo("U0MEMBER");
            assertThat(posted.text()).isEqualTo("2 stories for “pricing”");
        });
    }

    @Test
    void goes_on_in_a_direct_message_where_it_is_not_in_the_channel_either() {
        desk.search.finds(query -> Stories.page(2, 2));
        slack.expire(member.responseUrl()).withoutBotIn("C0CONTENT");

        member.types("/search", "pricing");

        assertThat(slack.messages("D0MEMBER"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.text()).isEqualTo("2 stories for “pricing”"));
    }

    @Test
    void says_how_old_an_answer_is_that_is_not_from_the_space() {
        var then = Instant.now().minus(Duration.ofHours(3));
        desk.search.finds(query -> Stories.page(1, 1).copiedAt(then));

        member.types("/search", "pricing");

        assertThat(member.answer().getString("text")).contains("can't reach Storyblok", "3 hours old");
        assertThat(member.answer().getJsonArray("blocks").get(0).toString())
                .contains("can't reach Storyblok", "3 hours old");
    }

    @Test
    void says_so_where_the_content_cannot_be_reached() {
        desk.search.finds(query -> {
            throw new SearchUnavailableException(new Diagnosis("timeout", "no answer", "wait"));
        });

        member.types("/search", "pricing");

        assertThat(member.answer().getString("text")).contains("can't be reached");
    }

    @Test
    void says_so_where_something_breaks() {
        desk.search.finds(query -> {
            throw new IllegalStateException("a bug with details");
        });

        member.types("/search", "pricing");

        assertThat(member.answer().toString()).contains("did not work").doesNotContain("details");
    }

    @Test
    void says_so_in_the_language_of_the_person() {
        member.is("locale", "de-DE");
        desk.search.finds(query -> {
            throw new IllegalStateException("a bug");
        });

        member.types("/search", "pricing");

        assertThat(member.answer().getString("text")).startsWith("Das hat nicht geklappt.");
    }

    @Test
    void says_so_where_a_window_does_not_open_because_the_database_is_away() {
        desk.preferences.breakDown();

        member.types("/assistant", "settings");

        assertThat(member.answer().getString("text")).contains("did not work", "try again");
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @Test
    void sends_words_alone_where_slack_does_not_take_the_blocks() {
        desk.search.finds(query -> Stories.page(2, 2));
        slack.failHttp("response_url", 400, 1);

        member.types("/search", "pricing");

        assertThat(member.answer().getString("text")).contains("2 stories");
        assertThat(member.answer()).doesNotContainKey("blocks");
    }
}
