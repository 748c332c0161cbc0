/**
 * What was received and not yet answered: durable, in order for each conversation, each post once. Knows neither where
 * messages come from nor how they are answered. JDBC stays in here.
 */
@NullMarked
package dev.storychat.inbox;

import org.jspecify.annotations.NullMarked;
