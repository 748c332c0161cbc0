package dev.storychat.chat;

import java.util.Locale;
import java.util.Map;

/** Something that the model may use while it answers. Every CDI bean of this type is offered to it. */
public interface Tool {

    /** 1 to 64 letters, digits, {@code _} or {@code -}, as Bedrock's ToolSpecification demands. */
    String name();

    /** Tells the model when to use it. */
    String description();

    /** JSON Schema of the arguments, as nested maps and lists. */
    Map<String, ?> schema();

    /**
     * What the person sees while it runs, such as "is searching the content…".
     *
     * @param language the person's
     */
    String status(Locale language);

    /**
     * Runs it.
     *
     * @param arguments from a model: anything may be missing or of another type than the schema says
     * @param inquiry what it is run for
     */
    ToolResult run(Map<String, ?> arguments, Inquiry inquiry);
}
