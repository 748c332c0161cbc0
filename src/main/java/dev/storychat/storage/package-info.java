/**
 * The database: its connections, its schema, its state, and the encryption of what lies in it. Other rooms get it as a
 * plain {@link javax.sql.DataSource} and know nothing of this one.
 */
@NullMarked
package dev.storychat.storage;

import org.jspecify.annotations.NullMarked;
