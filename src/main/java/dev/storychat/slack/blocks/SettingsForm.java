package dev.storychat.slack.blocks;

import static dev.storychat.slack.blocks.SettingsFields.ANSWERS;
import static dev.storychat.slack.blocks.SettingsFields.GUESTS;
import static dev.storychat.slack.blocks.SettingsFields.LANGUAGES;
import static dev.storychat.slack.blocks.SettingsFields.PATHS;
import static dev.storychat.slack.blocks.SettingsFields.PERSONA;
import static dev.storychat.slack.blocks.SettingsFields.REACTION;
import static dev.storychat.slack.blocks.SettingsFields.SIGN;
import static dev.storychat.slack.blocks.SettingsFields.THREADS;
import static dev.storychat.slack.blocks.SettingsFields.TYPES;
import static dev.storychat.slack.blocks.SettingsView.SWITCHES;

import com.slack.api.model.view.ViewState;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Preference;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what somebody filled into a {@link SettingsView}. */
public final class SettingsForm {
    private static final int MOST_ITEMS = 20;
    private static final Pattern PATH = Pattern.compile("[^\\s,;*?#%:<>\"\\\\]{1,200}");
    private static final Pattern TYPE = Pattern.compile("[\\p{L}\\p{N}_.-]{1,75}");
    private static final Pattern LANGUAGE = Pattern.compile("default|\\p{Alpha}{2,3}([_-]\\p{Alnum}{1,8}){0,3}");

    /** What came of it. */
    public sealed interface Outcome {}

    /** It makes sense. */
    public record Sound(Preference preference) implements Outcome {}

    /** It does not; what is wrong by the id of its block, for the person. */
    public record Faulty(Map<String, String> errors) implements Outcome {
        public Faulty {
            errors = Map.copyOf(errors);
        }
    }

    private final Texts texts;
    private final Inventory inventory;
    private final boolean direct;
    private final boolean guests;
    private final Map<String, String> errors = new HashMap<>();

    /**
     * Prepares to read one, as the {@link SettingsView} was made.
     *
     * @param direct whether it is of a direct message
     * @param guests whether this person may change who else is answered
     */
    public SettingsForm(Texts texts, Inventory inventory, boolean direct, boolean guests) {
        this.texts = texts;
        this.inventory = inventory;
        this.direct = direct;
        this.guests = guests;
    }

    /**
     * Reads it once.
     *
     * @param before what held until now; what the window did not offer stays so
     */
    public Outcome read(@Nullable ViewState state, Preference before) {
        var fields = new Filled(state);
        var on = fields.chosen(SWITCHES);
        var preference = new Preference(
                on.contains(ANSWERS),
                direct ? before.followsThreads() : on.contains(THREADS),
                guests ? on.contains(GUESTS) : before.answersGuests(),
                persona(fields.typed(PERSONA)),
                new Scope(
                        items(PATHS, fields.items(PATHS), "path", PATH).stream()
                                .map(path -> path.replaceFirst("^/+", ""))
                                .filter(path -> !path.isEmpty())
                                .toList(),
                        SettingsFields.spelled(
                                known(
                                        TYPES,
                                        items(TYPES, fields.items(TYPES), "type", TYPE),
                                        "type",
                                        inventory.types()),
                                inventory.types()),
                        known(
                                LANGUAGES,
                                items(LANGUAGES, fields.items(LANGUAGES), "language", LANGUAGE),
                                "language",
                                inventory.languages())),
                reacts(fields.picked(SIGN), before));
        return errors.isEmpty() ? new Sound(preference) : new Faulty(errors);
    }

    private static boolean reacts(String picked, Preference before) {
        return picked.isEmpty() ? before.reacts() : picked.equals(REACTION);
    }

    private String persona(String typed) {
        var persona = PlainText.of(typed);
        if (persona.length() > Preference.MOST_OF_PERSONA) {
            errors.put(PERSONA, texts.text("settings.fault.persona", persona.length(), Preference.MOST_OF_PERSONA));
        }
        return persona;
    }

    private List<String> items(String field, List<String> items, String name, Pattern right) {
        if (items.size() > MOST_ITEMS) {
            errors.put(field, texts.text("settings.fault." + field + ".many", MOST_ITEMS));
        }
        items.stream()
                .filter(item -> !right.matcher(item).matches())
                .findFirst()
                .ifPresent(item -> errors.put(field, texts.text("settings.fault." + name, shown(item))));
        return items;
    }

    /** Names that nobody knows would hide everything without a word. */
    private List<String> known(String field, List<String> items, String name, List<String> known) {
        items.stream()
                .filter(item -> !known.isEmpty() && known.stream().noneMatch(item::equalsIgnoreCase))
                .findFirst()
                .ifPresent(item -> errors.putIfAbsent(
                        field, texts.text("settings.fault." + name + ".unknown", shown(item), listed(known))));
        return items;
    }

    private static String shown(String item) {
        return PlainText.beginning(item, 60);
    }

    private static String listed(List<String> known) {
        return String.join(", ", known.subList(0, Math.min(known.size(), MOST_ITEMS)));
    }
}
