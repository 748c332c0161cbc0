package dev.storychat.inbox;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** The threads that answer messages: those of the managed factory, and the executor on them. */
@Qualifier
@Retention(RUNTIME)
public @interface Workers {}
