package dev.storychat.chat;

import java.util.Map;

/** One real call to a part, for an operator who wants to see that it works or why it does not. Each is one CDI bean. */
public interface SelfTest {

    /** As in {@link Part#name()}. */
    String part();

    /**
     * Makes the call.
     *
     * @param term what to ask; may be empty
     */
    Outcome run(String term);

    /** What came of it. */
    sealed interface Outcome {
        /** It worked; {@code facts} hold JSON as the JDK has it. */
        record Passed(Map<String, ?> facts) implements Outcome {}

        /** It did not. */
        record Failed(Diagnosis diagnosis) implements Outcome {}
    }
}
