package dev.storychat.slack.blocks;

import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A story on one line, in mrkdwn: title, type, language, date of publication in UTC, and the ways to it. */
record StoryLine(Texts texts) {
    private static final int MOST_OF_TITLE = 120;
    private static final int MOST_OF_FACT = 80;

    /** A longer one is left out: all texts of a message together have a limit. */
    private static final int MOST_OF_ADDRESS = 250;

    String of(Story story) {
        var name = Mrkdwn.oneLine(story.name());
        return AnswerBlocks.joined(
                "*" + title(story.url(), name.isEmpty() ? story.slug() : name) + "*",
                fact(story.contentType()),
                story.language().equals("default") ? "" : fact(story.language()),
                story.publishedAt() == null ? "" : texts.text("answer.published", date(story.publishedAt())),
                link(story.url(), "answer.open"),
                story.editUrl() == null ? "" : link(story.editUrl(), "answer.edit"));
    }

    String time(Instant instant, ZoneId zone) {
        return written(instant, "answer.time", zone);
    }

    private String date(Instant instant) {
        return written(instant, "answer.date", ZoneOffset.UTC);
    }

    private String written(Instant instant, String pattern, ZoneId zone) {
        return DateTimeFormatter.ofPattern(texts.text(pattern), texts.locale()).format(instant.atZone(zone));
    }

    private static String title(String address, String name) {
        var words = PlainText.beginning(name.replace("*", ""), MOST_OF_TITLE);
        return isShown(address) ? Mrkdwn.link(address, words) : Mrkdwn.escaped(words);
    }

    private static String fact(String fact) {
        return Mrkdwn.escaped(PlainText.beginning(Mrkdwn.oneLine(fact), MOST_OF_FACT));
    }

    private String link(String address, String key) {
        return isShown(address) ? Mrkdwn.link(address, texts.text(key)) : "";
    }

    private static boolean isShown(String address) {
        return address.length() <= MOST_OF_ADDRESS && Mrkdwn.isWebAddress(address);
    }
}
