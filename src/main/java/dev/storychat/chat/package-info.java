/**
 * The subject: people ask, the model answers with the help of tools, and the answer streams back to where it was asked.
 *
 * <p>Knows nobody: only the JDK, Jakarta inject and JSpecify may enter. Everything that speaks to the outside world
 * implements a port of this room.
 */
@NullMarked
package dev.storychat.chat;

import org.jspecify.annotations.NullMarked;
