package dev.storychat.slack.blocks;

import dev.storychat.chat.Preference;
import dev.storychat.chat.Texts;
import java.util.ArrayList;
import java.util.List;

/** The settings of a channel for those who may only read them. */
public record SettingsReading(Texts texts, Preference preference) {

    /**
     * As JSON for Slack.
     *
     * @param who may change them, in mrkdwn
     */
    public String view(String who) {
        var facts = Sheet.section("• " + String.join("\n• ", facts()));
        return Sheet.json(Views.modal(
                        texts.text("settings.title"),
                        texts.text("settings.closeOnly"),
                        List.of(facts, Sheet.context(who)))
                .build());
    }

    private List<String> facts() {
        var facts = new ArrayList<String>();
        facts.add(texts.text(preference.answers() ? "settings.show.answers" : "settings.show.silent"));
        facts.add(texts.text(preference.followsThreads() ? "settings.show.threads" : "settings.show.mentions"));
        facts.add(texts.text(preference.answersGuests() ? "settings.guests.on" : "settings.guests.off"));
        facts.add(texts.text(preference.reacts() ? "settings.show.reaction" : "settings.show.status"));
        if (!preference.persona().isEmpty()) {
            facts.add(texts.text("settings.show.persona", Mrkdwn.escaped(Mrkdwn.oneLine(preference.persona()))));
        }
        var scope = preference.scope();
        if (scope.isEverything()) {
            facts.add(texts.text("settings.show.everything"));
        }
        add(facts, "settings.show.paths", scope.paths());
        add(facts, "settings.show.types", scope.types());
        add(facts, "settings.show.languages", scope.languages());
        return facts;
    }

    private void add(List<String> facts, String key, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(texts.text(key, Mrkdwn.escaped(String.join(", ", values))));
        }
    }
}
