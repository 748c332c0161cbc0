package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.storychat.fakes.Script;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A visitor with a browser asks on the chat page. */
@ExtendWith(SharedInstallation.class)
class PageIT {
    private static final String STORY =
            Installation.SITE + "/episodes/16-guernsey-pollinator-project-matter-and-the-science-of-fear";
    private static final String ENDED = ".turn:last-child:not([data-state=asking])";

    private final Installation storychat;
    private Browser browser;

    PageIT(Installation storychat) {
        this.storychat = storychat;
    }

    @BeforeEach
    void open_the_page() {
        assumeThat(Browser.isThere())
                .as("Chromium and its driver are installed")
                .isTrue();
        browser = new Browser();
        browser.open(storychat.at("/"));
    }

    @AfterEach
    void close_the_browser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void shows_the_answer_with_its_stories() {
        storychat.whenAsked(
                "page of bees",
                Script.useTool("search_content", "{\"query\":\"pollinator\"}"),
                Script.say("**Bees** count, says [the episode](" + STORY + ")."));

        browser.find("#message").sendKeys("the page of bees");
        browser.find("#send").click();

        assertThat(browser.await(ENDED).getAttribute("data-state")).isEqualTo("done");
        var answer = browser.find(ENDED + " .answer");
        assertThat(answer.getText()).contains("Bees count, says the episode");
        assertThat(links(answer)).containsExactly(STORY);
        assertThat(browser.all(ENDED + " .cards > li.card"))
                .singleElement()
                .extracting(WebElement::getText)
                .asString()
                .contains("Guernsey Pollinator Project and the science of fear");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void numbers_the_stories_as_the_answer_cites_them() {
        storychat.whenAsked(
                "numbers on the page",
                Script.useTool("search_content", "{\"query\":\"guernsey\"}"),
                Script.say("Bees count [4](" + STORY + ")."));

        browser.find("#message").sendKeys("numbers on the page", Keys.ENTER);

        assertThat(browser.await(ENDED + " .answer a").getText()).contains("[1]");
        assertThat(browser.find(ENDED + " .cards > li.card").getText())
                .contains("1. Guernsey Pollinator Project", "published 4 July 2020");
        assertThat(browser.find(ENDED + " .evidence").getText()).startsWith("Content as of");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void says_when_an_answer_is_not_from_the_content() {
        storychat.whenAsked("capital on the page", Script.say("Paris."));

        browser.find("#message").sendKeys("The capital on the page?", Keys.ENTER);

        assertThat(browser.await(ENDED + " .evidence").getText()).startsWith("Not from the content");
    }

    @Test
    void offers_choices_that_the_keyboard_reaches_and_shows_what_was_chosen() {
        storychat.whenAsked(
                "ambiguous page",
                Script.useTool("clarify", "{\"question\":\"Which prices?\",\"choices\":[\"Of now\",\"Of then\"]}"));
        storychat.whenAsked("Of then", Script.say("Ten euros."));
        browser.find("#message").sendKeys("the ambiguous page", Keys.ENTER);
        var group = browser.await(".choices");
        assertThat(group.getAttribute("role")).isEqualTo("group");
        assertThat(browser.find("#" + group.getAttribute("aria-labelledby")).getText())
                .isEqualTo("Which prices?");

        browser.find(".choices button:last-child").sendKeys(Keys.ENTER);

        browser.until(page -> browser.find(ENDED + " .answer").getText().contains("Ten euros."));
        assertThat(browser.find(".turn:first-child .note").getText()).isEqualTo("You chose Of then");
        assertThat(browser.all(".choices")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void takes_the_choices_away_when_something_else_is_written() {
        storychat.whenAsked(
                "another ambiguous page",
                Script.useTool("clarify", "{\"question\":\"Which prices?\",\"choices\":[\"Of now\",\"Of then\"]}"));
        storychat.whenAsked("never mind", Script.say("Fine."));
        browser.find("#message").sendKeys("another ambiguous page", Keys.ENTER);
        browser.await(".choices");

        browser.find("#message").sendKeys("never mind", Keys.ENTER);

        browser.until(page -> browser.find(ENDED + " .answer").getText().contains("Fine."));
        assertThat(browser.all(".choices")).isEmpty();
    }

    @Test
    void goes_on_with_the_keyboard_alone() {
        storychat.whenAsked("first by keyboard", Script.say("One."));
        storychat.whenAsked("second by keyboard", Script.say("Two."));

        browser.find("#message").sendKeys("first by keyboard", Keys.ENTER);
        browser.until(page -> browser.find(ENDED + " .answer").getText().contains("One."));
        browser.find("#message").sendKeys("second by keyboard", Keys.ENTER);
        browser.until(page -> browser.find(ENDED + " .answer").getText().contains("Two."));

        var request = storychat.modelRequestsAbout("second by keyboard").get(0).body();
        assertThat(PreparedModel.texts(request, "user")).containsExactly("first by keyboard", "second by keyboard");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void keeps_what_was_said_when_the_model_breaks_off() {
        storychat.whenAsked("page breaks off", Script.cutAfter("Bees live in hives and they "));

        browser.find("#message").sendKeys("the page breaks off", Keys.ENTER);

        var turn = browser.await(ENDED);
        assertThat(turn.getAttribute("data-state")).isEqualTo("failed");
        assertThat(turn.getText()).contains("Bees live in hives").contains("Interrupted");
        assertThat(browser.all(ENDED + " [data-action=retry]")).hasSize(1);
    }

    private static List<String> links(WebElement element) {
        return element.findElements(By.cssSelector("a")).stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
