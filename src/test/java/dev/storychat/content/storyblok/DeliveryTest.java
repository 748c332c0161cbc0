package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Query;
import dev.storychat.config.Secret;
import dev.storychat.content.story.StoryReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final LiteralApi api = new LiteralApi(
            Stories.article(1, "Cancellation", "Text."),
            Stories.article(2, "Late ferries", "Text."),
            Stories.article(3, "Late cancellation", "Text."),
            Stories.article(4, "Fireworks 💥", "Text."));

    @Test
    void tries_the_longest_words_alone_when_they_are_not_found_together() {
        var found = find("What about the cancellation of late xylophones?");

        assertThat(api.terms()).containsExactly("cancellation late xylophones", "cancellation", "xylophones");
        assertThat(found.stories()).extracting(story -> story.story().id()).containsExactly("1", "3");
        assertThat(found.exact()).isFalse();
    }

    @Test
    void names_each_story_once_when_several_words_find_it() {
        var found = find("cancellation ferry late");

        assertThat(found.stories()).extracting(story -> story.story().id()).containsExactly("1", "3");
        assertThat(found.total()).isEqualTo(2);
    }

    @Test
    void makes_one_call_where_the_words_are_found_together_or_stand_alone() {
        assertThat(find("late ferries").total()).isEqualTo(1);
        assertThat(find("nowhere").total()).isZero();
        assertThat(api.terms()).containsExactly("late ferries", "nowhere");
    }

    @Test
    void asks_for_signs_as_they_were_typed_where_there_are_no_words() {
        assertThat(find("💥").stories()).extracting(story -> story.story().id()).containsExactly("4");
        assertThat(find("!!!").total()).isZero();
        assertThat(find("  .. ?! ").total()).isZero();
        assertThat(find("💥 fireworks!").total()).isEqualTo(1);
        assertThat(api.terms()).containsExactly("💥", "!!!", ".. ?!", "fireworks");
    }

    /** As {@link StoryblokSearch} does where nobody knows the texts. */
    private Found find(String words) {
        var delivery = new Delivery(new Connection(api, Duration.ofSeconds(3), new Secret("x")));
        var query = Query.words(words, 10);
        var reader = new StoryReader("https://www.example.com", null);
        var together = delivery.together(query, Asked.of(words), reader, List.of());
        return together.total() > 0 ? together : delivery.alone(query, Asked.of(words), reader, List.of());
    }
}
