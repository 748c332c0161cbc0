package dev.storychat.slack.install;

import dev.storychat.chat.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a person sees at the end of an installation, in the language of the browser. */
final class Pages {
    private final String name;
    private final String template;

    /** Pages of an app with this name. */
    Pages(String name) {
        this.name = name;
        try (var resource = Pages.class.getResourceAsStream("page.html")) {
            this.template = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Leg leg, Locale locale, HttpServletResponse response) throws IOException {
        var texts = Texts.of(Pages.class, locale);
        response.setStatus(leg instanceof Leg.Stopped stopped ? stopped.status() : HttpServletResponse.SC_OK);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer"); // the address has Slack's code in it
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");
        response.getWriter().write(leg instanceof Leg.Arrived arrived ? arrived(arrived, texts) : stopped(leg, texts));
    }

    private String arrived(Leg.Arrived arrived, Texts texts) {
        var workspace = arrived.installation().workspace();
        var where = arrived.installation().name().isEmpty()
                ? workspace
                : arrived.installation().name();
        return workspace.startsWith("E")
                ? page(texts, "installed", "enterprise", where, workspaces(workspace, arrived.app()), "assign")
                : page(texts, "installed", "installed", where, slack(workspace, arrived.app()), "open");
    }

    private String stopped(Leg leg, Texts texts) {
        var stopped = (Leg.Stopped) leg;
        var page = stopped.page();
        return page(texts, page, page, stopped.code(), InstallServlet.INSTALL, "again");
    }

    private String page(Texts texts, String title, String text, String value, String address, String link) {
        return template.replace("{lang}", texts.text("language"))
                .replace("{title}", escaped(texts.text("install." + title + ".title", name)))
                .replace("{text}", escaped(texts.text("install." + text + ".text", name, value)))
                .replace("{address}", escaped(address))
                .replace("{link}", escaped(texts.text("install.link." + link)));
    }

    /** <a href="https://docs.slack.dev/interactivity/deep-linking">Deep linking</a>: it opens the app's conversation. */
    private static String slack(String team, String app) {
        return "https://slack.com/app_redirect?app=" + encoded(app) + "&team=" + encoded(team);
    }

    /** An enterprise's admin still has to say in which of its workspaces we are. */
    private static String workspaces(String enterprise, String app) {
        return "https://app.slack.com/manage/" + encoded(enterprise) + "/integrations/profile/" + encoded(app)
                + "/workspaces/add";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
