/** Tests of the room of the same name. */
@NullMarked
package dev.storychat.slack.api;

import org.jspecify.annotations.NullMarked;
