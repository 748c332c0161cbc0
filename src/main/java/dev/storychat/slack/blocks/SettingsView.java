package dev.storychat.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Preference;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Inventory;
import java.util.ArrayList;
import java.util.List;

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

    /** The block id of what is on or off: what is wrong with the whole is shown there. */
    public static final String SWITCHES = "switches";

    /** As JSON for Slack; {@code metadata} comes back with what is submitted. */
    public String view(String metadata) {
        return Sheet.json(Views.modal(texts.text("settings.title"), texts.text("settings.close"), blocks())
                .callbackId(CALLBACK)
                .privateMetadata(metadata)
                .submit(Views.submit(texts.text("settings.submit")))
                .build());
    }

    private List<LayoutBlock> blocks() {
        var fields = new SettingsFields(texts);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Sheet.section(texts.text(direct ? "settings.intro.direct" : "settings.intro.channel")));
        blocks.add(fields.switches(preference, direct, guests));
        if (!guests && !direct) {
            blocks.add(Sheet.context(
                    texts.text(preference.answersGuests() ? "settings.guests.on" : "settings.guests.off")));
        }
        blocks.add(fields.sign(preference.reacts()));
        blocks.add(fields.typed(SettingsFields.PERSONA, List.of(preference.persona())));
        blocks.add(fields.typed(SettingsFields.PATHS, preference.scope().paths()));
        blocks.add(fields.listed(
                SettingsFields.TYPES, inventory.types(), preference.scope().types()));
        blocks.add(fields.listed(
                SettingsFields.LANGUAGES,
                inventory.languages(),
                preference.scope().languages()));
        return blocks;
    }
}
