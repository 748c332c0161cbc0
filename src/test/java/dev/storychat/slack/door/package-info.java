/** Tests of the room of the same name. */
@NullMarked
package dev.storychat.slack.door;

import org.jspecify.annotations.NullMarked;
