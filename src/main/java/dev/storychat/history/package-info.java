/**
 * What is kept of conversations on the database: what was said, selected and searched for before, what people chose for their
 * channels, how much the assistant was used, and for how long each stays. JDBC stays in here.
 */
@NullMarked
package dev.storychat.history;

import org.jspecify.annotations.NullMarked;
