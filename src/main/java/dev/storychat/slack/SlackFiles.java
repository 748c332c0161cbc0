package dev.storychat.slack;

import com.google.gson.JsonObject;
import dev.storychat.chat.Attachment;
import dev.storychat.chat.Attachments;
import dev.storychat.chat.Place;
import dev.storychat.chat.Unread;
import dev.storychat.slack.api.Download;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Files in Slack, fetched with the workspace's own token, for which the scope {@code files:read} is needed. */
@Dependent
class SlackFiles implements Attachments {
    private final WebApi api;

    @Inject
    SlackFiles(WebApi api) {
        this.api = api;
    }

    @Override
    public String platform() {
        return Delivery.PLATFORM;
    }

    /**
     * Asks by <a href="https://docs.slack.dev/reference/methods/files.info">files.info</a> for those of which the event
     * told the id alone, as in channels shared with other companies ({@code check_file_info}).
     */
    @Override
    public Attachment known(Place place, Attachment attachment) {
        if (!attachment.address().isEmpty() || attachment.id().isEmpty()) {
            return attachment;
        }
        var outcome = api.call(place.workspace(), "files.info", Map.of("file", attachment.id()));
        return outcome instanceof Outcome.Done done && done.answer().get("file") instanceof JsonObject file
                ? SharedFile.of(file).attachment()
                : attachment;
    }

    @Override
    public Fetched fetch(Place place, Attachment attachment, int most) {
        var download = api.download(place.workspace(), attachment.address(), most);
        if (download instanceof Download.Whole whole) {
            return new Fetched.Content(whole.bytes());
        }
        return new Fetched.Missing(
                switch (((Download.Failed) download).why()) {
                    case TOO_LARGE -> Unread.TOO_LARGE;
                    case REFUSED -> Unread.FORBIDDEN;
                    case NOT_THERE -> Unread.UNREACHABLE;
                });
    }
}
