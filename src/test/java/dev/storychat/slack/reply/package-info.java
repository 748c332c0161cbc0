/** Tests of the room of the same name. */
@NullMarked
package dev.storychat.slack.reply;

import org.jspecify.annotations.NullMarked;
