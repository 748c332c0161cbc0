package dev.storychat.inbox;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** The threads that answer messages, injected as a managed executor. */
@Qualifier
@Retention(RUNTIME)
public @interface Workers {}
