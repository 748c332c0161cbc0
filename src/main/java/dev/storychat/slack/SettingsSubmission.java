package dev.storychat.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Preferences;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.slack.api.Channels;
import dev.storychat.slack.api.People;
import dev.storychat.slack.blocks.SettingsForm;
import dev.storychat.slack.blocks.SettingsView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** Somebody saves the settings of a channel: what is wrong is told at its field, all else holds when Slack hears of it. */
@Dependent
class SettingsSubmission implements ViewSubmissionHandler {
    private static final Logger LOG = System.getLogger(SettingsSubmission.class.getName());

    private final Preferences preferences;
    private final ScopedSearch content;
    private final People people;
    private final Channels channels;

    @Inject
    SettingsSubmission(Preferences preferences, ScopedSearch content, People people, Channels channels) {
        this.preferences = preferences;
        this.content = content;
        this.people = people;
        this.channels = channels;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var payload = request.getPayload();
        var grant = Grant.read(payload.getView().getPrivateMetadata()).filter(given -> isOf(payload, given));
        return grant.isPresent() ? save(payload, grant.get(), context) : context.ack();
    }

    private static boolean isOf(ViewSubmissionPayload payload, Grant grant) {
        return payload.getUser() != null
                && grant.user().equals(payload.getUser().getId());
    }

    /** The window may have been open for long: whoever lost the right meanwhile changes nothing any more. */
    private boolean holds(Grant grant) {
        if (grant.isDirect()) {
            return true;
        }
        var person = people.findAnew(grant.workspace(), grant.user());
        var rights = Rights.of(person, channels.find(grant.workspace(), grant.channel()));
        return rights.settings() && (rights.guests() || !grant.guests());
    }

    private Response save(ViewSubmissionPayload payload, Grant grant, ViewSubmissionContext context) {
        var texts = Languages.of(grant.locale());
        try {
            if (!holds(grant)) {
                return context.ackWithErrors(Map.of(SettingsView.SWITCHES, texts.text("settings.fault.rights")));
            }
            var form = new SettingsForm(texts, content.in(grant.place()).inventory(), grant.isDirect(), grant.guests());
            var outcome = form.read(payload.getView().getState(), preferences.of(grant.place()));
            if (outcome instanceof SettingsForm.Faulty faulty) {
                return context.ackWithErrors(faulty.errors());
            }
            preferences.set(grant.place(), ((SettingsForm.Sound) outcome).preference());
            LOG.log(Level.INFO, "the settings of {0} were changed", grant.channel());
            return context.ack();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the settings of " + grant.channel() + " could not be saved", e);
            return context.ackWithErrors(Map.of(SettingsView.SWITCHES, texts.text("settings.fault.saving")));
        }
    }
}
