package dev.storychat;

import dev.storychat.chat.FileRoom;
import dev.storychat.chat.Manner;
import dev.storychat.chat.Running;
import dev.storychat.config.AnswerSettings;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the subject, which knows no settings, how to behave, and makes what there is one of. */
@Dependent
class Wiring {

    @Produces
    Manner manner(AppSettings settings, AnswerSettings answers) {
        return new Manner(settings.name(), settings.historyLines(), settings.searchLimit(), answers.timeout());
    }

    @Produces
    @Singleton
    Running running() {
        return new Running();
    }

    @Produces
    @Singleton
    FileRoom fileRoom() {
        return FileRoom.ofHeap();
    }
}
