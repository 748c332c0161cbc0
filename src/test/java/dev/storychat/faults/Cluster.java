package dev.storychat.faults;

import dev.storychat.fakes.FakeBedrock;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.Fakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Instances that share one database, between the stand-ins. */
final class Cluster implements AutoCloseable {
    final FakeSlack slack = FakeSlack.start();
    final FakeBedrock bedrock = FakeBedrock.start();
    final List<Instance> instances = new ArrayList<>();

    private final FakeStoryblok storyblok = FakeStoryblok.start();
    private final String scenario;
    private final Optional<Postgres> database;

    private Cluster(String scenario, Optional<Postgres> database) {
        this.scenario = scenario;
        this.database = database;
    }

    /** One instance on a database file of its own. */
    static Cluster ofOne(String scenario, String... moreSettings) {
        return new Cluster(scenario, Optional.empty()).launch(1, name -> List.of(moreSettings));
    }

    /** Two instances on one PostgreSQL, each by a user of its own that has its name. */
    static Cluster ofTwo(String scenario) {
        var database = Postgres.start();
        return new Cluster(scenario, Optional.of(database)).launch(2, database::settingsOf);
    }

    Postgres database() {
        return database.orElseThrow();
    }

    Instance first() {
        return instances.get(0);
    }

    private Cluster launch(int count, Function<String, List<String>> moreSettings) {
        IntStream.rangeClosed(1, count)
                .mapToObj(number -> "instance_" + number)
                .map(name -> Instance.launch(name, settings(moreSettings.apply(name))))
                .forEach(instances::add);
        try {
            instances.forEach(Instance::awaitReady);
        } catch (AssertionError e) {
            close();
            throw e;
        }
        return this;
    }

    private List<String> settings(List<String> more) {
        return Stream.concat(Fakes.settings(slack, bedrock, storyblok).lines(), more.stream())
                .toList();
    }

    @Override
    public void close() {
        instances.forEach(Instance::terminate);
        instances.forEach(instance -> instance.close(scenario));
        slack.close();
        bedrock.close();
        storyblok.close();
        database.ifPresent(Postgres::close);
    }
}
