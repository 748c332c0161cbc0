/** What was said and searched for before, kept on the database: entries, retention. JDBC stays in here. */
@NullMarked
package dev.storychat.history;

import org.jspecify.annotations.NullMarked;
