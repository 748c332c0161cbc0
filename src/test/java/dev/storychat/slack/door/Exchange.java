package dev.storychat.slack.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A request to the door and what came back, without a web server. */
public final class Exchange {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> responseHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final StringWriter answer = new StringWriter();
    private final byte[] body;
    private String method = "POST";
    private boolean tellsLength = true;
    private int status = 200;

    private Exchange(byte[] body) {
        this.body = body;
    }

    /** The door as the server has it. */
    public static Door door(dev.storychat.config.SlackSettings settings) {
        return new Door(settings);
    }

    public static Exchange post(String body) {
        return new Exchange(body.getBytes(StandardCharsets.UTF_8));
    }

    public Exchange by(String method) {
        this.method = method;
        return this;
    }

    public Exchange with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Exchange chunked() {
        tellsLength = false;
        return this;
    }

    public Exchange signed(String secret, long timestamp) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return with("X-Slack-Request-Timestamp", "" + timestamp)
                    .with("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Exchange through(Door door, FilterChain chain) {
        try {
            door.doFilter(request(), response(), chain);
        } catch (java.io.IOException | jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    public Exchange through(Door door, HttpServlet servlet) {
        return through(door, servlet::service);
    }

    public int status() {
        return status;
    }

    public String body() {
        return answer.toString();
    }

    public @Nullable String header(String name) {
        return responseHeaders.get(name);
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getProtocol" -> "HTTP/1.1";
            case "getRequestURI" -> "/slack/events";
            case "getRemoteAddr" -> "127.0.0.1";
            case "getQueryString" -> null;
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getHeaderNames" -> Collections.enumeration(headers.keySet());
            case "getHeaders" ->
                Collections.enumeration(
                        headers.containsKey((String) arguments[0])
                                ? java.util.List.of(headers.get((String) arguments[0]))
                                : java.util.List.of());
            case "getContentLengthLong" -> tellsLength ? (long) body.length : -1L;
            case "getInputStream" -> stream();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private HttpServletResponse response() {
        var writer = new PrintWriter(answer);
        return proxy(HttpServletResponse.class, (name, arguments) -> {
            switch (name) {
                case "setStatus" -> status = (Integer) arguments[0];
                case "setContentType" -> responseHeaders.put("Content-Type", (String) arguments[0]);
                case "setHeader", "addHeader" -> responseHeaders.put((String) arguments[0], (String) arguments[1]);
                case "resetBuffer" -> answer.getBuffer().setLength(0);
                case "setCharacterEncoding" -> {}
                case "isCommitted" -> {
                    return false;
                }
                case "getWriter" -> {
                    return writer;
                }
                default -> throw new UnsupportedOperationException(name);
            }
            return null;
        });
    }

    private ServletInputStream stream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private interface Answering {
        @Nullable
        Object answer(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answering.answer(method.getName(), arguments)));
    }
}
