package dev.storychat.bedrock;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Who listens to an answer.
 *
 * @param words takes its text, piece by piece
 * @param alive told of everything that the model does, be it words or the call of a tool
 * @param patience how much of the time that is left it waits on before the first word, as in {@link Silence.Call#patience}
 */
record Ear(Consumer<String> words, Runnable alive, UnaryOperator<Duration> patience) {}
