package dev.storychat.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.storychat.slack.api.WebApi;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What still comes from a workspace that uninstalled us is acknowledged and left alone. */
final class OursOnly implements Middleware {
    private static final Logger LOG = System.getLogger(OursOnly.class.getName());
    private static final Set<String> FAREWELLS = Set.of(AppUninstalledEvent.TYPE_NAME, TokensRevokedEvent.TYPE_NAME);

    private final WebApi api;

    OursOnly(WebApi api) {
        this.api = api;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Bolt has it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (needsNoInstallation(request) || isOurs(request)) {
            return chain.next(request);
        }
        LOG.log(Level.INFO, "acknowledged a request of a workspace that has not installed us: nothing to do");
        return Response.ok();
    }

    private static boolean needsNoInstallation(Request<?> request) {
        return request.getRequestType() == RequestType.UrlVerification
                || (request instanceof EventRequest event && FAREWELLS.contains(event.getEventType()));
    }

    private boolean isOurs(Request<?> request) {
        var context = request.getContext();
        var ids = Stream.of(Optional.ofNullable(context.getTeamId()), Optional.ofNullable(context.getEnterpriseId()))
                .flatMap(Optional::stream)
                .toList();
        return ids.isEmpty() ? api.tokens().serves("") : ids.stream().anyMatch(api.tokens()::serves);
    }
}
