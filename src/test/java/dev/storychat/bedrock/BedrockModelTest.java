package dev.storychat.bedrock;

import static dev.storychat.bedrock.ScriptedBedrock.cut;
import static dev.storychat.bedrock.ScriptedBedrock.error;
import static dev.storychat.bedrock.ScriptedBedrock.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.Line;
import dev.storychat.chat.ModelUnavailableException;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.Stop;
import dev.storychat.chat.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BedrockModelTest {
    private static final Prompt QUESTION = new Prompt("Be brief.", List.of(new Line.Asked("hello?")), List.of());
    private static final ScriptedBedrock.Script ANSWER = stream(
            Frames.start(),
            Frames.text("Hello"),
            Frames.text(" "),
            Frames.text("you."),
            Frames.stop("end_turn"),
            Frames.usage(12, 3));
    private static final ScriptedBedrock.Script THROTTLED = error(429, "ThrottlingException", "Too many requests");

    private final ScriptedBedrock bedrock = new ScriptedBedrock();
    private final ManualClock clock = new ManualClock();
    private final List<String> words = new ArrayList<>();
    private BedrockModel model = model(Duration.ofSeconds(10));

    @AfterEach
    void close() {
        bedrock.close();
        Models.closeLater(model);
    }

    @Test
    void hands_the_words_over_once_and_in_their_order() {
        bedrock.then(ANSWER);

        var turn = model.next(QUESTION, words::add);

        assertThat(String.join("", words)).isEqualTo("Hello you.");
        assertThat(turn).isEqualTo(new Turn.Say("Hello you.", true));
    }

    @Test
    void hands_the_words_over_on_the_calling_thread() {
        bedrock.then(ANSWER);
        var threads = new ArrayList<Thread>();

        model.next(QUESTION, piece -> threads.add(Thread.currentThread()));

        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void says_that_it_stopped_at_its_limit() {
        bedrock.then(stream(Frames.start(), Frames.text("Once upon"), Frames.stop("max_tokens")));

        var turn = model.next(QUESTION, words::add);

        assertThat(turn).isEqualTo(new Turn.Say("Once upon", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content_filtered", "guardrail_intervened"})
    void says_that_a_filter_held_back_the_rest_and_does_nothing_that_it_wanted_besides(String reason) {
        bedrock.then(stream(
                Frames.start(),
                Frames.text("The plan co"),
                Frames.use(1, "t1", "search_content"),
                Frames.stop(reason)));

        assertThat(model.next(QUESTION, words::add)).isEqualTo(new Turn.Withheld("The plan co"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content_filtered", "guardrail_intervened"})
    void asks_once_where_a_filter_lets_nothing_pass(String reason) {
        bedrock.then(stream(Frames.start(), Frames.stop(reason), Frames.usage(12, 0)));

        assertThat(model.next(QUESTION, words::add)).isEqualTo(new Turn.Withheld(""));

        assertThat(bedrock.requests()).hasSize(1);
    }

    @Test
    void tries_again_when_it_is_throttled() {
        bedrock.then(THROTTLED).then(THROTTLED).then(ANSWER);

        var turn = model.next(QUESTION, words::add);

        assertThat(turn).isEqualTo(new Turn.Say("Hello you.", true));
        assertThat(bedrock.requests()).hasSize(3);
    }

    @Test
    void tries_three_times_at_the_most() {
        bedrock.then(THROTTLED);

        var diagnosis = failure(model);

        assertThat(diagnosis.code()).isEqualTo("throttled");
        assertThat(bedrock.requests()).hasSize(3);
    }

    @Test
    void tries_again_after_an_error_in_the_stream_before_any_word() {
        bedrock.then(stream(Frames.start(), Frames.exception("throttlingException")))
                .then(ANSWER);

        model.next(QUESTION, words::add);

        assertThat(String.join("", words)).isEqualTo("Hello you.");
        assertThat(bedrock.requests()).hasSize(2);
    }

    @Test
    void tries_again_after_a_connection_cut_before_any_word() {
        bedrock.then(cut(Frames.start())).then(ANSWER);

        model.next(QUESTION, words::add);

        assertThat(String.join("", words)).isEqualTo("Hello you.");
    }

    @Test
    void takes_an_answer_for_whole_whose_connection_is_cut_after_its_end() {
        bedrock.then(cut(Frames.start(), Frames.text("All of it."), Frames.stop("end_turn")));

        var turn = model.next(QUESTION, words::add);

        assertThat(turn).isEqualTo(new Turn.Say("All of it.", true));
        assertThat(bedrock.requests()).hasSize(1);
    }

    @Test
    void does_not_try_again_what_would_fail_again() {
        bedrock.then(error(400, "ValidationException", "The provided model identifier is invalid."));

        var diagnosis = failure(model);

        assertThat(diagnosis.code()).isEqualTo("model_unknown");
        assertThat(bedrock.requests()).hasSize(1);
    }

    @Test
    void gives_up_at_once_when_bedrock_asks_for_a_longer_wait_than_there_is_time() {
        bedrock.then(error(429, "ThrottlingException", "Too many requests", "Retry-After", "60"));

        var diagnosis = failure(model);

        assertThat(diagnosis.code()).isEqualTo("throttled");
        assertThat(bedrock.requests()).hasSize(1);
    }

    @Test
    void a_model_that_never_begins_frees_the_thread_in_time_and_is_hung_up_on() throws InterruptedException {
        model = model(Duration.ofMillis(300));
        bedrock.then(bedrock.hang());
        var started = System.nanoTime();

        var diagnosis = failure(model);

        assertThat(diagnosis.code()).isEqualTo("timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(bedrock.hungUp().await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(bedrock.requests()).hasSize(1);
    }

    @Test
    void a_model_that_falls_silent_is_broken_off() {
        model = model(Duration.ofSeconds(1));
        // The script goes on with openings of messages, which are no sign of life.
        bedrock.then(bedrock.hang(Frames.start(), Frames.text("Hel")));

        var diagnosis = failure(model);

        assertThat(diagnosis.code()).isEqualTo("timeout");
        assertThat(words).containsExactly("Hel");
    }

    @Test
    void ends_a_move_that_takes_longer_than_it_may_and_calls_again_afterwards() {
        bedrock.then(bedrock.hang(Frames.start(), Frames.text("Hel")));
        var hurried = new Prompt("", QUESTION.lines(), List.of(), Duration.ofMillis(500));

        for (int i = 0; i <= Breaker.FAILURES_IN_A_ROW; i++) {
            var thrown = catchThrowableOfType(ModelUnavailableException.class, () -> model.next(hurried, words::add));

            assertThat(thrown.diagnosis().code()).isEqualTo("took_too_long");
        }
    }

    @Test
    void leaves_time_for_a_search_when_the_model_does_not_begin() {
        model = model(Duration.ofSeconds(2));
        bedrock.then(bedrock.hang());
        var started = System.nanoTime();

        failure(model);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        assertThat(bedrock.requests()).hasSizeBetween(1, 3);
    }

    @Test
    void an_empty_answer_is_no_answer() {
        bedrock.then(stream(Frames.start(), Frames.stop("end_turn")));

        assertThat(failure(model).code()).isEqualTo("model_error");
    }

    @Test
    void what_the_taker_of_the_words_throws_comes_back_and_ends_the_call() throws InterruptedException {
        bedrock.then(bedrock.hang(Frames.start(), Frames.text("Hel")));

        var thrown = catchThrowableOfType(
                IllegalStateException.class,
                () -> model.next(QUESTION, piece -> {
                    throw new IllegalStateException("full");
                }));

        assertThat(thrown).hasMessage("full");
        assertThat(bedrock.hungUp().await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ends_at_once_and_hangs_up_when_the_person_stops_it() throws InterruptedException {
        bedrock.then(bedrock.hang(Frames.start(), Frames.text("Hel")));
        var stop = new Stop();
        var prompt = new Prompt("", QUESTION.lines(), List.of(), Duration.ofMinutes(1), stop);

        var thrown =
                catchThrowableOfType(ModelUnavailableException.class, () -> model.next(prompt, piece -> stop.give()));

        assertThat(thrown.diagnosis().code()).isEqualTo("stopped");
        assertThat(bedrock.hungUp().await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void does_not_try_again_when_the_person_stopped_it_meanwhile() {
        bedrock.then(error(429, "ThrottlingException", "Too many requests", "Retry-After", "5"));
        var stop = new Stop();
        stop.give();
        var prompt = new Prompt("", QUESTION.lines(), List.of(), Duration.ofMinutes(1), stop);

        catchThrowableOfType(ModelUnavailableException.class, () -> model.next(prompt, words::add));

        assertThat(bedrock.requests()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_thread_that_is_told_to_stop_stops_and_remains_told() {
        Thread.currentThread().interrupt();

        var diagnosis = failure(model);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(diagnosis.code()).isEqualTo("interrupted");
    }

    @Test
    void stops_calling_after_five_failures_in_a_row_and_tries_again_after_a_while() {
        bedrock.then(error(429, "ThrottlingException", "Too many requests", "Retry-After", "60"));
        for (int i = 0; i < Breaker.FAILURES_IN_A_ROW; i++) {
            failure(model);
        }

        var paused = failure(model);
        bedrock.then(ANSWER);
        clock.pass(Breaker.PAUSE);
        var turn = model.next(QUESTION, words::add);

        assertThat(paused.code()).isEqualTo("paused");
        assertThat(turn).isEqualTo(new Turn.Say("Hello you.", true));
        assertThat(bedrock.requests()).hasSize(6);
    }

    @Test
    void stops_calling_when_many_calls_wait_for_long_and_none_is_answered() throws InterruptedException {
        callAndWait(Silence.MANY);
        clock.pass(Silence.LONG);
        // The one call that is let through, to hear whether Bedrock is back.
        callAndWait(1);

        assertThat(failure(model).code()).isEqualTo("paused");
        assertThat(model.calls().breaker()).isEqualTo("open");
    }

    @Test
    void goes_on_calling_while_many_long_answers_are_being_given() throws InterruptedException {
        var begun = new CountDownLatch(Silence.MANY);
        bedrock.then(bedrock.hang(Frames.start(), Frames.text("Once upon")));
        call(Silence.MANY, piece -> begun.countDown(), begun);
        clock.pass(Silence.LONG);
        bedrock.then(ANSWER);
        model.next(QUESTION, words::add);

        assertThat(model.next(QUESTION, words::add)).isEqualTo(new Turn.Say("Hello you.", true));
    }

    @Test
    void refused_requests_do_not_stop_the_calls() {
        bedrock.then(error(403, "AccessDeniedException", "not authorized to perform: bedrock:InvokeModel"));
        for (int i = 0; i < Breaker.FAILURES_IN_A_ROW; i++) {
            failure(model);
        }

        assertThat(failure(model).code()).isEqualTo("access_denied");
    }

    @Test
    void says_that_nobody_is_there() {
        var gone = bedrock.uri();
        bedrock.close();
        model = Models.at(gone, Duration.ofSeconds(20), clock);

        assertThat(failure(model).code()).isEqualTo("unreachable");
    }

    /** Makes calls that Bedrock takes and does not answer. */
    private void callAndWait(int calls) throws InterruptedException {
        var taken = new CountDownLatch(calls);
        bedrock.then(exchange -> {
            taken.countDown();
            bedrock.hang().play(exchange);
        });
        call(calls, words::add, taken);
    }

    private void call(int calls, Consumer<String> words, CountDownLatch taken) throws InterruptedException {
        for (int i = 0; i < calls; i++) {
            var call = new Thread(
                    () -> catchThrowableOfType(ModelUnavailableException.class, () -> model.next(QUESTION, words)));
            call.setDaemon(true);
            call.start();
        }
        assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private BedrockModel model(Duration timeout) {
        return Models.at(bedrock.uri(), timeout, clock);
    }

    private Diagnosis failure(BedrockModel model) {
        return catchThrowableOfType(ModelUnavailableException.class, () -> model.next(QUESTION, words::add))
                .diagnosis();
    }
}
