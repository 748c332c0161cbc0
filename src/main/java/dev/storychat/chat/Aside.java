package dev.storychat.chat;

/** The messages that failed so often that nobody tries them again before somebody has looked at them. */
public interface Aside {

    /** How many there are of a workspace. */
    long count(String platform, String workspace);
}
