package dev.storychat.fakes;

import java.util.concurrent.atomic.AtomicLong;

/** Ids for tool calls in the form of Bedrock's. */
final class ToolIds {

    private static final AtomicLong COUNT = new AtomicLong();

    private ToolIds() {}

    static String next() {
        return "tooluse_fake" + COUNT.incrementAndGet();
    }
}
