package dev.storychat.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The Home tab, as one person sees it. */
public record HomeView(Texts texts, String name) {
    /** What the action ids of all buttons begin with. */
    public static final String ACTIONS = "home_";

    /** What the action ids of searches begin with. */
    public static final String SEARCH_ACTION = ACTIONS + "search";

    /** The action id of the button that opens the window to search in. */
    public static final String FIND_ACTION = ACTIONS + "find";

    private static final int MOST_SEARCHES = 5;

    /** For somebody who is not answered, as JSON for Slack. */
    public String ofGuest() {
        return Sheet.json(Views.home(List.of(about(), Sheet.section(texts.text("home.guest")))));
    }

    /**
     * For everybody else, as JSON for Slack.
     *
     * @param searches what the person typed lately, latest first
     * @param forAdmins lines about the system, in mrkdwn; empty for others
     */
    public String of(List<String> searches, List<String> forAdmins) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(about());
        blocks.add(header("home.ask"));
        blocks.add(Sheet.section(texts.text("home.ask.examples")));
        blocks.add(ActionsBlock.builder()
                .elements(List.of(Sheet.button(texts.text("home.find"), FIND_ACTION, FIND_ACTION)))
                .build());
        blocks.add(header("home.recent"));
        blocks.add(searches.isEmpty() ? Sheet.section(texts.text("home.recent.none")) : buttons(searches));
        blocks.add(Sheet.context(texts.text("home.settings")));
        if (!forAdmins.isEmpty()) {
            blocks.add(header("home.admin"));
            blocks.add(Sheet.section(String.join("\n", forAdmins)));
        }
        return Sheet.json(Views.home(blocks));
    }

    /** How many messages are set aside, in mrkdwn. */
    public static String aside(Texts texts, long count) {
        var line = count == 0
                ? texts.text("home.admin.aside.none")
                : count == 1 ? texts.text("home.admin.aside.one") : texts.text("home.admin.aside.many", count);
        return "• " + line;
    }

    private LayoutBlock about() {
        return Sheet.section(texts.text("home.about", Mrkdwn.escaped(name)));
    }

    private LayoutBlock header(String key) {
        return HeaderBlock.builder().text(Sheet.plain(texts.text(key))).build();
    }

    private static LayoutBlock buttons(List<String> searches) {
        var fitting = searches.stream()
                .filter(search -> !search.isBlank() && search.length() <= SlackLimits.VALUE)
                .limit(MOST_SEARCHES)
                .toList();
        List<BlockElement> buttons = new ArrayList<>();
        IntStream.range(0, fitting.size()).forEach(i -> buttons.add(button(i + 1, fitting.get(i))));
        return ActionsBlock.builder().elements(buttons).build();
    }

    private static ButtonElement button(int number, String search) {
        var line = Mrkdwn.oneLine(search);
        var label =
                line.length() <= SlackLimits.BUTTON ? line : PlainText.beginning(line, SlackLimits.BUTTON - 1) + "…";
        return ButtonElement.builder()
                .text(Sheet.plain(label))
                .actionId(SEARCH_ACTION + "_" + number)
                .value(search)
                .build();
    }
}
