/**
 * What is asked of the content and what it answers: the vocabulary that the conversation, the slash command and the
 * search backends share, and how people write it. Values and ports; no backend, no rendering.
 */
@NullMarked
package dev.storychat.chat.search;

import org.jspecify.annotations.NullMarked;
