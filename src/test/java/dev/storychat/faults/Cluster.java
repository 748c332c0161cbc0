package dev.storychat.faults;

import dev.storychat.fakes.FakeBedrock;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.Fakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return new Cluster(scenario, Optional.empty()).launch(1, List.of(moreSettings));
    }

    /** Two instances on one PostgreSQL. */
    static Cluster ofTwo(String scenario) {
        var database = Postgres.start();
        return new Cluster(scenario, Optional.of(database)).launch(2, database.settings());
    }

    Postgres database() {
        return database.orElseThrow();
    }

    Instance first() {
        return instances.get(0);
    }

    private Cluster launch(int count, List<String> moreSettings) {
        var known = Fakes.settings(slack, bedrock, storyblok).lines();
        var settings = Stream.concat(known, moreSettings.stream()).toList();
        IntStream.rangeClosed(1, count)
                .mapToObj(number -> Instance.launch("instance-" + number, settings))
                .forEach(instances::add);
        try {
            instances.forEach(Instance::awaitReady);
        } catch (AssertionError e) {
            close();
            throw e;
        }
        return this;
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
