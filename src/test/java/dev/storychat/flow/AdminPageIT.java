package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.storychat.fakes.Script;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An admin with a browser looks after the installation. */
@ExtendWith(SharedInstallation.class)
class AdminPageIT {
    private final Installation storychat;
    private final Chat chat;
    private Browser browser;

    AdminPageIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @BeforeEach
    void sign_in() {
        assumeThat(Browser.isThere())
                .as("Chromium and its driver are installed")
                .isTrue();
        browser = new Browser();
        browser.open(withPassword(storychat.at("/admin")));
    }

    @AfterEach
    void close_the_browser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void shows_how_the_parts_are() {
        open();

        for (var part : new String[] {"slack", "bedrock", "storyblok", "database"}) {
            assertThat(browser.await("[data-part=" + part + "][data-state=up]").getText())
                    .contains("Works");
        }
        assertThat(browser.find("[data-part=bedrock]").getText()).contains("us-east-1");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void tests_the_model_by_a_button_that_the_keyboard_reaches() {
        storychat.whenAsked("Are you there?", Script.say("Here I am."));
        open();

        browser.find("#test-bedrock button").sendKeys(Keys.ENTER);

        browser.await("#test-bedrock [data-outcome=success]");
        assertThat(browser.find("#test-bedrock .result").getText()).contains("Bedrock works.", "Here I am.");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void shows_the_index_and_brings_it_up_to_date_by_a_button() {
        open();
        browser.await("#index [data-state=current]");
        assertThat(browser.find("#index [data-fact=stories] dd").getText()).isNotEqualTo("0");

        browser.find("#index [data-action=sync]").click();

        browser.await("#index [data-state=current] [data-action=sync]:not([aria-disabled])");
        assertThat(browser.find("#index [data-fact=current_as_of] dd").getText())
                .endsWith(" ago");
        assertThat(browser.all("#index .notice")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void draws_what_was_used_in_a_channel() {
        storychat.whenAsked("drawn for admins", Script.say("One."));
        chat.awaitAnswer(chat.mention("drawn for admins"));
        awaitAnsweredChannels();

        answeredChannels()
                .get(0)
                .findElement(By.cssSelector("[data-action=show]"))
                .click();

        assertThat(browser.find("#usage figcaption").getText()).startsWith("Answers by day, ");
        assertThat(browser.all("#usage svg [data-day]")).hasSize(30);
        assertThat(browser.await("#usage svg [data-day]:last-child .bar.up").getAttribute("data-value"))
                .isNotEqualTo("0");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void tries_a_message_again_and_erases_another_after_asking() {
        var refused = Script.say("Unprintable words.");
        storychat.slack.failWhenSaid("Unprintable", "fatal_error");
        storychat.whenAsked("try it again", refused, refused, refused, Script.say("Words that it takes."));
        storychat.whenAsked("erase it", refused, refused, refused);
        var elsewhere = Chat.inChannel(storychat);
        var thread = chat.mention("try it again");
        elsewhere.mention("erase it");
        awaitSetAside(elsewhere);
        awaitSetAside(chat);
        assertThat(browser.find("#attention").getText()).contains("set aside");
        assertThat(browser.find(message(chat)).getText())
                .contains(chat.person(), "Slack did not take the end of the answer: fatal_error")
                .doesNotContain("try it again");

        browser.find(message(elsewhere) + " [data-action=erase]").click();
        browser.find("#erase button[value=no]").click();
        browser.find(message(chat) + " [data-action=retry]").click();

        assertThat(chat.awaitAnswer(thread).text()).contains("Words that it takes.");
        browser.until(page -> browser.all(message(chat)).isEmpty());

        browser.find(message(elsewhere) + " [data-action=erase]").click();
        browser.find("#erase button[value=yes]").click();

        browser.until(page -> browser.all(message(elsewhere)).isEmpty());
        assertThat(browser.errors()).isEmpty();
    }

    /** Without the password in the address, which the page's own calls would not take. */
    private void open() {
        browser.open(storychat.at("/admin"));
    }

    /** An answer is counted a moment after it was seen. */
    private void awaitAnsweredChannels() {
        Until.holds(
                "answers in a channel are counted",
                () -> {
                    open();
                    browser.until(
                            page -> !browser.all("#usage table, #usage .empty").isEmpty());
                    return !answeredChannels().isEmpty();
                },
                Chat.SOON);
    }

    /** Without those where people searched and asked nothing. */
    private List<WebElement> answeredChannels() {
        return browser.all("tr[data-channel]:not([data-channel=all])").stream()
                .filter(row -> !row.findElement(By.cssSelector("[data-figure=answers]"))
                        .getText()
                        .equals("0"))
                .toList();
    }

    private void awaitSetAside(Chat where) {
        Until.holds(
                "a message of " + where.channel() + " is set aside",
                () -> {
                    open();
                    browser.until(page -> !browser.all("#set-aside .messages").isEmpty());
                    return !browser.all(message(where)).isEmpty();
                },
                Chat.SOON.multipliedBy(2));
    }

    private static String message(Chat where) {
        return "[data-message]:has(a[href$='/" + where.channel() + "'])";
    }

    private static URI withPassword(URI address) {
        var password = URLEncoder.encode(SharedInstallation.ADMIN_PASSWORD, StandardCharsets.UTF_8);
        return URI.create(address.toString().replace("://", "://" + SharedInstallation.ADMIN + ":" + password + "@"));
    }
}
