package dev.storychat.chat;

import dev.storychat.chat.search.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What a tool may know beside its arguments.
 *
 * @param message the message that is being answered
 * @param last what was selected last in its conversation, while answering this message or before; null: nothing yet
 */
public record Inquiry(Message message, @Nullable Selection last) {}
