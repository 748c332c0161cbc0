package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.SectionBlock;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Tokens;
import dev.storychat.slack.SlackApp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UsageBlocksTest {
    private static final Texts ENGLISH = Texts.of(SlackApp.class, Locale.UK);
    private static final Texts GERMAN = Texts.of(SlackApp.class, Locale.GERMANY);

    @Test
    void adds_the_days_up_and_shows_each_latest_first() {
        var sheet = UsageBlocks.of(ENGLISH, 30, days(2, new Tally(3, 4, new Tokens(5_000, 600), 1, 2)), null);

        assertThat(text(sheet, 0)).isEqualTo("""
                        *In this channel, in the last 30 days*
                        *Together*: 6 answered · 8 searches · 10,000 tokens read, 1,200 written · :+1: 2 :-1: 4
                        24 November: 3 answered · 4 searches · 5,000 tokens read, 600 written · :+1: 1 :-1: 2
                        23 November: 3 answered · 4 searches · 5,000 tokens read, 600 written · :+1: 1 :-1: 2""");
    }

    @Test
    void leaves_the_thumbs_out_where_nobody_pressed_any() {
        var sheet = UsageBlocks.of(ENGLISH, 30, days(1, new Tally(3, 4, new Tokens(5_000, 600), 0, 0)), null);

        assertThat(text(sheet, 0)).endsWith("24 November: 3 answered · 4 searches · 5,000 tokens read, 600 written");
    }

    @Test
    void stays_within_what_slack_accepts_however_large_the_figures_are() {
        var huge = days(30, new Tally(1L << 40, 1L << 40, new Tokens(1L << 50, 1L << 50), 1L << 40, 1L << 40));

        var sheet = UsageBlocks.of(GERMAN, 30, huge, huge);

        assertThat(sheet.blocks()).hasSizeLessThanOrEqualTo(50);
        assertThat(sheet.blocks())
                .allSatisfy(block ->
                        assertThat(((SectionBlock) block).getText().getText()).hasSizeLessThan(SlackLimits.SECTION));
        var all = sheet.blocks().stream()
                .mapToInt(block -> ((SectionBlock) block).getText().getText().length())
                .sum();
        assertThat(all).isLessThan(13_200);
    }

    private static String text(Sheet sheet, int block) {
        return ((SectionBlock) sheet.blocks().get(block)).getText().getText();
    }

    private static SortedMap<LocalDate, Tally> days(int count, Tally each) {
        var days = new TreeMap<LocalDate, Tally>(Comparator.reverseOrder());
        for (int i = 0; i < count; i++) {
            days.put(LocalDate.parse("2026-11-24").minusDays(i), each);
        }
        return days;
    }
}
