/**
 * What runs before Open Liberty does: reads the settings, tells the server its variables, unpacks the runnable jar.
 * Only the JDK and {@code config} may enter; nothing of the application runs here.
 */
@NullMarked
package dev.storychat.launcher;

import org.jspecify.annotations.NullMarked;
