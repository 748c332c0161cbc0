/** Tests of the room of the same name. */
@NullMarked
package dev.storychat.slack.blocks;

import org.jspecify.annotations.NullMarked;
