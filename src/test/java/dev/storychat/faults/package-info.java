/**
 * The fault suite: real processes of the runnable jar that are killed, cut off, stopped and flooded, and what people in
 * Slack see of it. Each test keeps one promise of docs/reliability.md and prints its figures in one line. Run by
 * {@code mvn verify -Pfaults} only.
 */
@NullMarked
package dev.storychat.faults;

import org.jspecify.annotations.NullMarked;
