package dev.storychat.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import dev.storychat.chat.Preference;
import dev.storychat.chat.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be filled into a {@link SettingsView}; the constants are the ids of its blocks and the values of choices. */
record SettingsFields(Texts texts) {
    static final String SIGN = "sign";
    static final String PERSONA = "persona";
    static final String PATHS = "paths";
    static final String TYPES = "types";
    static final String LANGUAGES = "languages";

    static final String STATUS = "status";
    static final String REACTION = "reaction";

    static final String ANSWERS = "answers";
    static final String THREADS = "threads";
    static final String GUESTS = "guests";

    /**
     * What is on or off.
     *
     * @param direct whether it is a direct message, where all is said to us and nobody else is
     * @param guests whether this person may change who else is answered
     */
    InputBlock switches(Preference preference, boolean direct, boolean guests) {
        var all = new ArrayList<OptionObject>();
        var on = new ArrayList<OptionObject>();
        add(ANSWERS, preference.answers(), all, on);
        if (!direct) {
            add(THREADS, preference.followsThreads(), all, on);
        }
        if (guests) {
            add(GUESTS, preference.answersGuests(), all, on);
        }
        var element = CheckboxesElement.builder()
                .actionId(Views.INPUT)
                .options(all)
                .initialOptions(on.isEmpty() ? null : on)
                .build();
        return Views.input(SettingsView.SWITCHES, texts.text("settings.switches"), "", element);
    }

    /** How we show that an answer is on its way. */
    InputBlock sign(boolean reacts) {
        var options = Stream.of(STATUS, REACTION)
                .map(value -> Views.option(value, texts.text("settings.sign." + value)))
                .toList();
        return Views.radios(SIGN, texts.text("settings.sign"), options, options.get(reacts ? 1 : 0));
    }

    private void add(String value, boolean isOn, List<OptionObject> all, List<OptionObject> on) {
        var option = OptionObject.builder()
                .value(value)
                .text(Sheet.plain(texts.text("settings.switch." + value)))
                .description(Sheet.plain(texts.text("settings.switch." + value + ".hint")))
                .build();
        all.add(option);
        if (isOn) {
            on.add(option);
        }
    }

    /** Something to type, with commas between the values. */
    InputBlock typed(String id, List<String> values) {
        var value = String.join(", ", values);
        var element = PlainTextInputElement.builder()
                .actionId(Views.INPUT)
                .multiline(id.equals(PERSONA))
                .initialValue(value.isEmpty() ? null : value)
                .build();
        return Views.input(id, texts.text("settings." + id), texts.text("settings." + id + ".hint"), element);
    }

    /**
     * Something to choose from what is known. Slack takes as many options as a list may have here; in a space with more,
     * names are typed.
     */
    InputBlock listed(String id, List<String> known, List<String> chosen) {
        var names = id.equals(LANGUAGES) ? inLowerCase(known) : known;
        var asSpelled = spelled(chosen, names);
        var values =
                Stream.concat(names.stream(), asSpelled.stream()).distinct().toList();
        if (known.isEmpty()
                || values.size() > SlackLimits.OPTIONS
                || values.stream().anyMatch(this::isLong)) {
            return typed(id, chosen);
        }
        var options = values.stream().map(this::option).toList();
        var on = asSpelled.stream().map(this::option).toList();
        var element = MultiStaticSelectElement.builder()
                .actionId(Views.INPUT)
                .placeholder(Sheet.plain(texts.text("settings.choose")))
                .options(options)
                .initialOptions(on.isEmpty() ? null : on)
                .build();
        return Views.input(id, texts.text("settings." + id), "", element);
    }

    /** Each once, as the content spells it where it knows it: Storyblok takes {@code Page} and {@code page} for two types. */
    static List<String> spelled(List<String> values, List<String> known) {
        return values.stream()
                .map(value -> known.contains(value)
                        ? value
                        : known.stream()
                                .filter(value::equalsIgnoreCase)
                                .findFirst()
                                .orElse(value))
                .distinct()
                .toList();
    }

    /** A language is the same however its code is spelled. */
    private static List<String> inLowerCase(List<String> codes) {
        return codes.stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private boolean isLong(String value) {
        return value.length() > SlackLimits.OPTION;
    }

    private OptionObject option(String value) {
        return Views.option(value, value.equals("default") ? texts.text("settings.default") : value);
    }
}
