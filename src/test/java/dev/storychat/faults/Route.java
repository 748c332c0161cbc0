package dev.storychat.faults;

import dev.storychat.fakes.SignedRequest;
import java.util.concurrent.CompletableFuture;

/** A way for Slack's requests to a server: straight to one, or through what stands before several. */
@FunctionalInterface
interface Route {

    /** Gives the HTTP status, or fails when there was no answer. */
    CompletableFuture<Integer> post(SignedRequest request);
}
