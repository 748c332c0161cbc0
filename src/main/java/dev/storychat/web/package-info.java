/** The chat page and the conversation endpoint: HTTP in, JSON or server-sent events out. */
@NullMarked
package dev.storychat.web;

import org.jspecify.annotations.NullMarked;
