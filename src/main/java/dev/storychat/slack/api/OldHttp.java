package dev.storychat.slack.api;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Keeps no connection to who speaks HTTP/1.0, as some proxies do: they close it after each answer without saying so (<a
 * href="https://www.rfc-editor.org/rfc/rfc9112#section-9.3">RFC 9112</a>), and the client, which does not know that,
 * would send the next call into a closed connection.
 */
final class OldHttp implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var connection = chain.connection();
        if (response.protocol() != Protocol.HTTP_1_0 || connection == null || !isPost(chain)) {
            return response;
        }
        var type = response.body().contentType();
        var whole = response.body().bytes();
        connection.socket().close();
        return response.newBuilder().body(ResponseBody.create(whole, type)).build();
    }

    /** What is only read, such as a file, the client asks for again by itself; and it may be too large to hold. */
    private static boolean isPost(Chain chain) {
        return chain.request().method().equals("POST");
    }
}
