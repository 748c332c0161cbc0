package dev.storychat.faults;

import dev.storychat.fakes.BedrockCall;
import dev.storychat.fakes.SlackCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When instances were killed, and how the answers to questions went on after it. */
final class Crashes {
    private final Cluster cluster;
    private final List<Instant> kills = new ArrayList<>();

    Crashes(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Kills an instance and starts it again at once. */
    void hit(Instance victim) {
        kills.add(Instant.now());
        victim.kill();
        victim.startAgain();
    }

    int count() {
        return kills.size();
    }

    /** The kills between the acknowledgement of a question and the end of its answer. */
    List<Instant> during(Load.Asked asked) {
        var signs = signs(asked.question());
        var end = signs.isEmpty() ? Instant.MIN : signs.get(signs.size() - 1);
        return kills.stream()
                .filter(kill -> kill.isAfter(acknowledged(asked)) && kill.isBefore(end))
                .toList();
    }

    /** How long nothing happened after each of these kills, left out those that another kill followed before. */
    Stream<Duration> pauses(Load.Asked asked) {
        return during(asked).stream().flatMap(kill -> pause(kill, signs(asked.question())).stream());
    }

    /** Whether the model was asked by more than one process. */
    boolean wasBegunAgain(Question question) {
        return requestsAbout(question).count() > 1;
    }

    private Optional<Duration> pause(Instant kill, List<Instant> signs) {
        var next = signs.stream().filter(kill::isBefore).findFirst().orElseThrow();
        var killedAgain = kills.stream().anyMatch(other -> other.isAfter(kill) && other.isBefore(next));
        return killedAgain ? Optional.empty() : Optional.of(Duration.between(kill, next));
    }

    private static Instant acknowledged(Load.Asked asked) {
        var attempts = asked.delivery().join().attempts();
        var last = attempts.get(attempts.size() - 1);
        return last.at().plus(last.took());
    }

    /** Everything that shows from outside that somebody works on a question. */
    private List<Instant> signs(Question question) {
        var messages = cluster.slack.thread(question.channel(), question.thread()).stream()
                .map(posted -> posted.ts())
                .toList();
        var inSlack = cluster.slack.calls().stream()
                .filter(call ->
                        call.argument("thread_ts").equals(question.thread()) || messages.contains(call.argument("ts")))
                .map(SlackCall::at);
        var atModel = requestsAbout(question).map(BedrockCall::at);
        return Stream.concat(inSlack, atModel).sorted().toList();
    }

    private Stream<BedrockCall> requestsAbout(Question question) {
        return cluster.bedrock.requests().stream()
                .filter(request -> CountingModel.asked(request.body()) == question.number());
    }
}
