package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabasePreferencesTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final Place CHANNEL = new Place("slack", "T1", "C1", "1.2");
    private static final Preference CHOSEN = new Preference(
            false,
            false,
            true,
            "brief,\ncheerful",
            new Scope(List.of("blog/", "docs/"), List.of("a"), List.of("de")),
            true);

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @MethodSource(DATABASES)
    void begins_with_what_the_product_ships(DataSource database) {
        assertThat(preferences(database).of(CHANNEL)).isEqualTo(Preference.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_what_is_chosen_for_the_channel_with_all_its_threads(DataSource database) {
        preferences(database).set(CHANNEL, CHOSEN);

        assertThat(preferences(database).of(place("T1", "C1"))).isEqualTo(CHOSEN);
        assertThat(preferences(database).of(place("T1", "C2"))).isEqualTo(Preference.DEFAULT);
        assertThat(preferences(database).of(place("T2", "C1"))).isEqualTo(Preference.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void replaces_what_was_chosen_at_once(DataSource database) {
        var preferences = preferences(database);
        preferences.set(CHANNEL, CHOSEN);
        assertThat(preferences.of(CHANNEL)).isEqualTo(CHOSEN);

        preferences.set(CHANNEL, Preference.DEFAULT);

        assertThat(preferences.of(CHANNEL)).isEqualTo(Preference.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void sees_within_seconds_what_another_instance_changed(DataSource database) {
        var one = preferences(database);
        var other = preferences(database);
        assertThat(other.of(CHANNEL)).isEqualTo(Preference.DEFAULT);

        one.set(CHANNEL, CHOSEN);
        now = now.plus(Duration.ofMillis(DatabasePreferences.GOOD_FOR_MILLIS + 1));

        assertThat(other.of(CHANNEL)).isEqualTo(CHOSEN);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_settings_when_a_channel_is_forgotten_and_erases_them_with_the_workspace(DataSource database) {
        var preferences = preferences(database);
        preferences.set(CHANNEL, CHOSEN);
        preferences.set(place("T2", "C1"), CHOSEN);

        assertThat(preferences.forget(CHANNEL)).isZero();
        assertThat(preferences.of(CHANNEL)).isEqualTo(CHOSEN);

        assertThat(preferences.forgetWorkspace("slack", "T1")).isEqualTo(1);
        assertThat(preferences.of(CHANNEL)).isEqualTo(Preference.DEFAULT);
        assertThat(preferences.of(place("T2", "C1"))).isEqualTo(CHOSEN);
    }

    private DatabasePreferences preferences(DataSource database) {
        var goodFor = Duration.ofMillis(DatabasePreferences.GOOD_FOR_MILLIS);
        return new DatabasePreferences(new PreferenceRows(database), new ShortMemory<>(goodFor, () -> now));
    }

    private static Place place(String workspace, String channel) {
        return new Place("slack", workspace, channel, "");
    }
}
