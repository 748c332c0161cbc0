/** Settings: reading the environment and {@code .env}, one record per part, every problem found at once. */
@NullMarked
package dev.storychat.config;

import org.jspecify.annotations.NullMarked;
