package dev.storychat.inbox;

import dev.storychat.config.AnswerSettings;
import dev.storychat.config.DatabaseSettings;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The one desk of this instance with all that belongs to it. Its threads are its own: those of the server also serve
 * requests, which then would wait for answers. They are no virtual ones, which have no priorities and stand in line for the
 * few that carry them.
 */
@Dependent
@ManagedThreadFactoryDefinition(
        name = "java:app/concurrent/answers",
        qualifiers = Workers.class,
        priority = Thread.MIN_PRIORITY)
@ManagedThreadFactoryDefinition(
        name = "java:app/concurrent/starter",
        qualifiers = Starter.class,
        priority = Thread.MIN_PRIORITY)
@ManagedThreadFactoryDefinition(name = "java:app/concurrent/writer", qualifiers = Writer.class)
class Wiring {

    @Produces
    @Singleton
    @Workers
    static ExecutorService threads(@Workers ManagedThreadFactory factory) {
        return Executors.newCachedThreadPool(factory);
    }

    static void close(@Disposes @Workers ExecutorService threads) {
        threads.shutdown();
    }

    @Produces
    @Singleton
    @Starter
    static ExecutorService starter(@Starter ManagedThreadFactory factory) {
        return Executors.newSingleThreadExecutor(factory);
    }

    static void stop(@Disposes @Starter ExecutorService starter) {
        starter.shutdown();
    }

    @Produces
    @Singleton
    static Seats seats(AnswerSettings settings) {
        return new Seats(settings.mostAtOnce());
    }

    @Produces
    @Singleton
    static SeatedPause pause(Seats seats) {
        return new SeatedPause(seats);
    }

    @Produces
    @Singleton
    static Checkpoint checkpoint(DataSource database, @Writer ManagedThreadFactory threads, DatabaseSettings settings) {
        return new Checkpoint(database, threads, settings.isEmbedded());
    }

    static void close(@Disposes Checkpoint checkpoint) {
        checkpoint.close();
    }

    @Produces
    @Singleton
    static Patience patience() {
        return new Patience(System::nanoTime);
    }

    @Produces
    @Singleton
    static Underway underway(DatabaseSettings database) {
        return new Underway(new Tenure(System::nanoTime, System::currentTimeMillis), database.isEmbedded());
    }

    @Produces
    @Singleton
    static Pending pending(
            Letters letters, Leases leases, Patience patience, Checkpoint checkpoint, Underway underway) {
        return new Pending(letters, leases, patience, checkpoint, underway);
    }

    @Produces
    @Singleton
    static Desk desk(
            Seats seats,
            SeatedPause pause,
            Letters letters,
            Clerk clerk,
            Pending pending,
            DatabaseSettings database,
            @Starter ExecutorService starter,
            @Workers ExecutorService threads) {
        return new Desk(seats, pause, new Worker(letters, clerk, pending, database.isEmbedded()), starter, threads);
    }

    @Produces
    @Singleton
    static Notices notices(Seats seats, Clerk clerk, @Workers ExecutorService threads) {
        return new Notices(seats, clerk, threads);
    }

    @Produces
    @Singleton
    static Rounds rounds(
            Desk desk, Pending pending, Seats seats, Stops stops, Patience patience, DatabaseSettings database) {
        return new Rounds(desk, pending, seats, stops, patience, database.isEmbedded(), System::nanoTime);
    }
}
