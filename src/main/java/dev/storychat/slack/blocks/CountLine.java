package dev.storychat.slack.blocks;

import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Counts;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was counted, on one line in mrkdwn: the numbers as the content gave them, whatever the model wrote. */
record CountLine(Texts texts) {
    private static final int MOST_GROUPS = 12;
    private static final int MOST_OF_NAME = 40;

    String of(Counts counts) {
        var listed = counts.groups().values().stream()
                .limit(MOST_GROUPS)
                .mapToLong(Long::longValue)
                .sum();
        var all = counts.groups().values().stream().mapToLong(Long::longValue).sum() + counts.rest();
        var others = counts.by() != null && counts.by().isDisjoint() ? all - listed : 0;
        var groups = counts.groups().entrySet().stream().limit(MOST_GROUPS).map(this::group);
        return Stream.concat(
                        Stream.concat(Stream.of("*" + texts.text("answer.counted") + "* " + total(counts)), groups),
                        others > 0 ? Stream.of(texts.text("answer.others", others)) : Stream.of())
                .collect(Collectors.joining(" · "));
    }

    private String total(Counts counts) {
        if (!counts.exact()) {
            return texts.text("answer.at.least", counts.total());
        }
        return counts.total() == 1 ? texts.text("answer.story") : texts.text("answer.stories", counts.total());
    }

    private String group(Map.Entry<String, Long> group) {
        var name = group.getKey().isBlank() ? "–" : Mrkdwn.oneLine(group.getKey());
        return Mrkdwn.escaped(PlainText.beginning(name, MOST_OF_NAME)) + " "
                + String.format(texts.locale(), "%,d", group.getValue());
    }
}
