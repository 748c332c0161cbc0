package dev.storychat.chat;

/** A place where people chat with us: Slack, the web page. Each is one CDI bean. */
public interface Platform {

    /** As in {@link Place#platform()}. */
    String name();

    /** Begins the reply to a message, which may have been received by another instance before a restart. */
    Reply replyTo(Message message);
}
