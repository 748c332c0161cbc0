package dev.storychat;

import dev.storychat.chat.Manner;
import dev.storychat.config.AnswerSettings;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Tells the subject, which knows no settings, how to behave. */
@Dependent
class Wiring {

    @Produces
    Manner manner(AppSettings settings, AnswerSettings answers) {
        return new Manner(settings.name(), settings.historyLines(), settings.searchLimit(), answers.timeout());
    }
}
