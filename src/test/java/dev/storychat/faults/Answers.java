package dev.storychat.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.flow.Until;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What people see of the answers of a {@link CountingModel}. */
final class Answers {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(60);

    private final FakeSlack slack;
    private final int words;

    Answers(Cluster cluster, CountingModel model) {
        this.slack = cluster.slack;
        this.words = model.words();
    }

    /**
     * The answer to a question as it stands.
     *
     * @param messages in which words of it stand
     * @param numbers of these words, in the order in which they stand
     */
    record Seen(Question question, List<Posted> messages, List<Integer> numbers) {
        boolean isWhole(int words) {
            return hasEnded() && !isInterrupted() && numbers.stream().distinct().count() == words;
        }

        boolean isOneMessage() {
            return messages.size() == 1;
        }

        boolean hasEnded() {
            return !messages.isEmpty() && messages.stream().allMatch(Posted::complete);
        }

        boolean isInterrupted() {
            return messages.stream().anyMatch(message -> message.text().contains("interrupted"));
        }

        String summary() {
            return "question " + question.number() + ": " + numbers.size() + " words in " + messages.size()
                    + " messages, ended: " + hasEnded() + ", interrupted: " + isInterrupted();
        }

        int doubledWords() {
            return numbers.size() - (int) numbers.stream().distinct().count();
        }
    }

    List<Seen> to(Collection<Question> questions) {
        var threads = slack.messages().stream().collect(groupingBy(Posted::threadTs));
        return questions.stream()
                .map(question -> seen(question, threads.getOrDefault(question.thread(), List.of())))
                .toList();
    }

    /** The numbers of those whose answers are such. */
    List<Integer> which(Collection<Question> questions, Predicate<Seen> such) {
        return to(questions).stream()
                .filter(such)
                .map(seen -> seen.question().number())
                .toList();
    }

    private List<Integer> missing(Collection<Question> questions) {
        return which(questions, seen -> !seen.isWhole(words));
    }

    /** Those answered in several messages, or with words that stand there twice. */
    List<Integer> doubled(Collection<Question> questions) {
        return which(questions, seen -> seen.messages().size() > 1 || seen.doubledWords() > 0);
    }

    /** Everything that stands in their threads, whether it answers or not. */
    List<Posted> messagesUnder(Collection<Question> questions) {
        var threads = questions.stream().map(Question::thread).collect(toSet());
        return slack.messages().stream()
                .filter(message -> threads.contains(message.threadTs()))
                .toList();
    }

    /** Waits until all are answered, and tells how long. */
    Duration await(Collection<Question> questions, Duration atMost) {
        return Until.holds("whole answers", () -> missing(questions).isEmpty(), atMost);
    }

    /** Waits until all are answered and nothing more happens, and tells what became of those without a whole answer. */
    List<String> lost(Collection<Question> questions, Duration atMost) {
        Until.holdsWithin(atMost, () -> missing(questions).isEmpty());
        awaitQuiet();
        return to(questions).stream()
                .filter(seen -> !seen.isWhole(words))
                .map(Seen::summary)
                .toList();
    }

    /** Whatever was still to come would come now. */
    void awaitQuiet() {
        Until.holds("quiet in Slack", () -> lastCall().isBefore(Instant.now().minus(QUIET)), QUIET_WITHIN);
    }

    private static Seen seen(Question question, List<Posted> thread) {
        var word = Pattern.compile("q" + question.number() + "w(\\d{3})");
        var messages = thread.stream()
                .filter(message -> word.matcher(message.text()).find())
                .toList();
        var numbers = messages.stream()
                .flatMap(message -> word.matcher(message.text()).results())
                .map(match -> Integer.parseInt(match.group(1)))
                .toList();
        return new Seen(question, messages, numbers);
    }

    private Instant lastCall() {
        var calls = slack.calls();
        return calls.isEmpty() ? Instant.MIN : calls.get(calls.size() - 1).at();
    }
}
