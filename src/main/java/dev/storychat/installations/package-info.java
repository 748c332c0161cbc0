/** Which workspaces installed us, kept on the database with their tokens. JDBC stays in here. */
@NullMarked
package dev.storychat.installations;

import org.jspecify.annotations.NullMarked;
