package dev.storychat.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private final Bulkhead bulkhead = new Bulkhead();
    private final Map<String, Object> answered = new HashMap<>();
    private final StringWriter body = new StringWriter();
    private int heldAtOnce;

    @Test
    void holds_so_many_conversations_at_once_and_asks_others_to_come_again() throws Exception {
        nest(Bulkhead.MOST_AT_ONCE + 1);

        assertThat(heldAtOnce).isEqualTo(Bulkhead.MOST_AT_ONCE);
        assertThat(answered).containsEntry("status", 503).containsEntry("Retry-After", "5");
        assertThat(answered).containsEntry("type", "application/problem+json");
        assertThat(body.toString()).contains("\"status\":503", "Try again");
    }

    @Test
    void lets_the_next_one_in_when_one_has_ended() throws Exception {
        nest(Bulkhead.MOST_AT_ONCE);
        heldAtOnce = 0;

        nest(Bulkhead.MOST_AT_ONCE);

        assertThat(heldAtOnce).isEqualTo(Bulkhead.MOST_AT_ONCE);
        assertThat(answered).isEmpty();
    }

    @Test
    void counts_nothing_but_conversations() throws Exception {
        for (int i = 0; i <= Bulkhead.MOST_AT_ONCE; i++) {
            bulkhead.doFilter(request("OPTIONS"), response(), (request, response) -> {});
        }

        assertThat(answered).isEmpty();
    }

    /** Each conversation begins while the one before is still held. */
    private void nest(int depth) throws Exception {
        FilterChain deeper = (request, response) -> {
            heldAtOnce++;
            if (depth > 1) {
                try {
                    nest(depth - 1);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        bulkhead.doFilter(request("POST"), response(), deeper);
    }

    private static HttpServletRequest request(String method) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                BulkheadTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> called.getName().equals("getMethod") ? method : null);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                BulkheadTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> {
                    switch (called.getName()) {
                        case "setStatus" -> answered.put("status", arguments[0]);
                        case "setHeader" -> answered.put((String) arguments[0], arguments[1]);
                        case "setContentType" -> answered.put("type", arguments[0]);
                        default -> {}
                    }
                    return called.getName().equals("getWriter") ? new PrintWriter(body, true) : null;
                });
    }
}
