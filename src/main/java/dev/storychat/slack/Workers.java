package dev.storychat.slack;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** Threads for what may take longer than the 3 seconds in which Slack wants to hear from us. */
@Qualifier
@Retention(RUNTIME)
public @interface Workers {}
