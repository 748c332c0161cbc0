package dev.storychat.fakes;

import java.time.Instant;
import java.util.Map;

/**
 * One request that the stand-in for Storyblok received.
 *
 * @param parameters without the token
 * @param status of the answer, 0 when it was left without one
 */
public record StoryblokCall(String path, Map<String, String> parameters, int status, Instant at) {

    /** The parameter's value, empty if it did not come. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
