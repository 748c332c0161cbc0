package dev.storychat.inbox;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** The one thread that starts those that answer. */
@Qualifier
@Retention(RUNTIME)
public @interface Starter {}
