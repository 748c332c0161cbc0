package dev.storychat.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.ViewSubmit;
import dev.storychat.chat.Preference;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The settings of a channel, to be changed.
 *
 * @param inventory what the content can be narrowed to: offered where it is known, to be typed where it is not
 * @param direct whether it is a direct message, where all is said to us and nobody else is
 * @param guests whether this person may change who else is answered
 */
public record SettingsView(Texts texts, Preference preference, Inventory inventory, boolean direct, boolean guests) {
    /** Names the window when it is submitted. */
    public static final String CALLBACK = "settings";

    /** Ids of the blocks, at which mistakes are shown. */
    public static final String SWITCHES = "switches";

    static final String SIGN = "sign";
    static final String PERSONA = "persona";
    static final String PATHS = "paths";
    static final String TYPES = "types";
    static final String LANGUAGES = "languages";

    /** The one id of the elements: their blocks tell them apart. */
    static final String INPUT = "input";

    static final String STATUS = "status";
    static final String REACTION = "reaction";

    static final String ANSWERS = "answers";
    static final String THREADS = "threads";
    static final String GUESTS = "guests";

    /** As JSON for Slack; {@code metadata} comes back with what is submitted. */
    public String view(String metadata) {
        return Sheet.json(Views.modal(texts.text("settings.title"), texts.text("settings.close"), blocks())
                .callbackId(CALLBACK)
                .privateMetadata(metadata)
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(texts.text("settings.submit"))
                        .build())
                .build());
    }

    private List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Sheet.section(texts.text(direct ? "settings.intro.direct" : "settings.intro.channel")));
        blocks.add(switches());
        if (!guests && !direct) {
            blocks.add(Sheet.context(
                    texts.text(preference.answersGuests() ? "settings.guests.on" : "settings.guests.off")));
        }
        blocks.add(sign());
        blocks.add(typed(PERSONA, List.of(preference.persona())));
        blocks.add(typed(PATHS, preference.scope().paths()));
        blocks.add(listed(TYPES, inventory.types(), preference.scope().types()));
        blocks.add(listed(LANGUAGES, inventory.languages(), preference.scope().languages()));
        return blocks;
    }

    private InputBlock switches() {
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
                .actionId(INPUT)
                .options(all)
                .initialOptions(on.isEmpty() ? null : on)
                .build();
        return Views.input(SWITCHES, texts.text("settings.switches"), "", element);
    }

    private InputBlock sign() {
        var options = Stream.of(STATUS, REACTION)
                .map(value -> Views.option(value, texts.text("settings.sign." + value)))
                .toList();
        return Views.radios(SIGN, texts.text("settings.sign"), options, options.get(preference.reacts() ? 1 : 0));
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

    private InputBlock typed(String id, List<String> values) {
        var value = String.join(", ", values);
        var element = PlainTextInputElement.builder()
                .actionId(INPUT)
                .multiline(id.equals(PERSONA))
                .initialValue(value.isEmpty() ? null : value)
                .build();
        return Views.input(id, texts.text("settings." + id), texts.text("settings." + id + ".hint"), element);
    }

    /** Slack takes as many options as a list may have here; in a space with more, names are typed. */
    private InputBlock listed(String id, List<String> known, List<String> chosen) {
        var values = Stream.concat(known.stream(), chosen.stream())
                .map(value -> value.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (known.isEmpty()
                || values.size() > SlackLimits.OPTIONS
                || values.stream().anyMatch(this::isLong)) {
            return typed(id, chosen);
        }
        var options = values.stream().map(this::option).toList();
        var on = chosen.stream()
                .map(value -> option(value.toLowerCase(Locale.ROOT)))
                .toList();
        var element = MultiStaticSelectElement.builder()
                .actionId(INPUT)
                .placeholder(Sheet.plain(texts.text("settings.choose")))
                .options(options)
                .initialOptions(on.isEmpty() ? null : on)
                .build();
        return Views.input(id, texts.text("settings." + id), "", element);
    }

    private boolean isLong(String value) {
        return value.length() > SlackLimits.OPTION;
    }

    private OptionObject option(String value) {
        return Views.option(value, value.equals("default") ? texts.text("settings.default") : value);
    }
}
