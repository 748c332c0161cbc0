package dev.storychat.slack;

import dev.storychat.chat.Texts;
import dev.storychat.slack.api.People;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;

/** What is said in Slack, in the language of the person who reads it. */
@Dependent
class Languages {
    private final People people;

    @Inject
    Languages(People people) {
        this.people = people;
    }

    /** May ask Slack: never before an acknowledgement. */
    Texts of(String workspace, String user) {
        return of(people.find(workspace, user).language());
    }

    static Texts of(Locale language) {
        return Texts.of(Languages.class, language);
    }
}
