package dev.storychat.bedrock;

import java.util.function.Consumer;

/**
 * Who listens to an answer.
 *
 * @param words takes its text, piece by piece
 * @param alive told of everything that the model does, be it words or the call of a tool
 */
record Ear(Consumer<String> words, Runnable alive) {}
