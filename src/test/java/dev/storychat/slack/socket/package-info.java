/** Tests of the room of the same name. */
@NullMarked
package dev.storychat.slack.socket;

import org.jspecify.annotations.NullMarked;
