package dev.storychat.slack.blocks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Search;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A story under a link to its page, with who shows it and when it was read.
 *
 * @param name ours
 * @param language of the person who wrote the link
 * @param zone where that person's clock runs
 */
public record LinkCard(String name, Locale language, ZoneId zone) {
    /** Words in brackets and an address; brackets behind a backslash are words themselves. */
    private static final String LABEL_AND_ADDRESS =
            "\\[((?:[^\\[\\]\\\\]++|\\\\.)*+)\\]\\((?:[^()\\n]++|\\([^()\\n]*+\\))*+\\)";

    private static final Pattern IMAGE = Pattern.compile("(?<!\\\\)!" + LABEL_AND_ADDRESS);
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)" + LABEL_AND_ADDRESS);
    private static final Pattern HEADING_OR_TABLE = Pattern.compile("(?m)^\\s*(#{1,6} |\\|).*$");

    /** A sign behind a backslash is none, which is found before the mark that it looks like; a star between spaces neither. */
    private static final Pattern SIGN_OR_MARK =
            Pattern.compile("\\\\(\\p{Punct})|(?m:^)\\s*(?:[-*+>]|\\d+\\.) |\\*+(?![\\s*])|(?<![\\s*])\\*+|__|~~|`");

    /** More than a card shows. */
    private static final int MOST_READ = 2_000;

    /** What is shown under one link. */
    public record Shown(List<LayoutBlock> blocks) {
        public Shown {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The card.
     *
     * @param asOf when the story was read
     */
    public Shown of(Search.Text text, Instant asOf) {
        var texts = Texts.of(LinkCard.class, language);
        var hit = new Hit(text.story(), List.of(new Hit.Piece(beginning(text.markdown()), false)));
        var read = texts.text("answer.as.of", new StoryLine(texts).time(asOf, zone));
        return new Shown(StoryCard.of(hit, texts).signed(Mrkdwn.literal(name) + " · " + read, texts));
    }

    /** The {@code unfurls} of <a href="https://docs.slack.dev/reference/methods/chat.unfurl">chat.unfurl</a>. */
    public static String json(Map<String, Shown> byAddress) {
        var unfurls = new JsonObject();
        byAddress.forEach((address, shown) -> {
            var unfurl = new JsonObject();
            unfurl.add("blocks", JsonParser.parseString(Sheet.json(shown.blocks())));
            unfurls.add(address, unfurl);
        });
        return unfurls.toString();
    }

    /** Words of Markdown without its marks; headings and tables are no sentences. */
    private static String beginning(String markdown) {
        var text = PlainText.beginning(markdown, MOST_READ);
        text = IMAGE.matcher(text).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        text = HEADING_OR_TABLE.matcher(text).replaceAll("");
        return Mrkdwn.oneLine(SIGN_OR_MARK.matcher(text).replaceAll("$1"));
    }
}
