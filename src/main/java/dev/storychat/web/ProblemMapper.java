package dev.storychat.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Whatever a resource throws becomes a problem that a person can read. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refused) {
            var response = refused.getResponse();
            return response.hasEntity()
                    ? response
                    : Problem.response(response.getStatusInfo(), detail(response.getStatus()));
        }
        LOG.log(Level.ERROR, "a request failed", thrown);
        return Problem.response(
                Status.INTERNAL_SERVER_ERROR, "Something broke here. Try again; the server's log says what it was.");
    }

    private static String detail(int status) {
        return status == Status.SERVICE_UNAVAILABLE.getStatusCode()
                ? "The database does not answer. Try again in a moment; /health tells how it is."
                : "Look at the address, the method and the headers.";
    }
}
