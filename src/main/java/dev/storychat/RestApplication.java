package dev.storychat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources lie under {@code /api}: the root belongs to the chat page. */
@ApplicationPath("/api")
public class RestApplication extends Application {}
