package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The side of Slack at which connections of Socket Mode end. It gives out addresses that are good for once, holds ten
 * connections and no more, sends an event again when its connection ends or nobody acknowledges it, and remembers all
 * of that. See <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Using Socket Mode</a>.
 */
public final class SlackSockets implements AutoCloseable {

    private static final int MOST = 10;

    private final Bell bell;
    private final ServerSocket server;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<SlackSocket> sockets = new CopyOnWriteArrayList<>();
    private final List<SlackDelivery> deliveries = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(SlackSockets::daemon);
    private volatile Duration patience = Duration.ofSeconds(3);
    private volatile int most = MOST;
    private int turn;

    SlackSockets(Bell bell) {
        this.bell = bell;
        try {
            server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept).start();
    }

    /** The answer to {@code apps.connections.open}. */
    JsonObject address() {
        var path = "/link/?ticket=" + UUID.randomUUID();
        tickets.add(path);
        return Json.createObjectBuilder()
                .add("ok", true)
                .add("url", "ws://127.0.0.1:" + server.getLocalPort() + path)
                .build();
    }

    // What there is

    /** All connections there ever were, oldest first. */
    public List<SlackSocket> all() {
        return List.copyOf(sockets);
    }

    /** The connections over which envelopes go now. */
    public List<SlackSocket> open() {
        return sockets.stream().filter(SlackSocket::isOpen).toList();
    }

    /** All that was to be known, whether it could be sent or not. */
    public List<SlackDelivery> deliveries() {
        return List.copyOf(deliveries);
    }

    public void awaitOpen(int count, Duration atMost) {
        bell.await(
                count + " open connections",
                atMost,
                () -> open().size() == count ? Optional.of(count) : Optional.empty());
    }

    public SlackDelivery.Acknowledgement awaitAcknowledgement(SlackDelivery delivery, Duration atMost) {
        return bell.await("an acknowledgement of " + delivery, atMost, delivery::acknowledgement);
    }

    // What happens

    /** An Events API payload. */
    public SlackDelivery event(JsonObject payload) {
        return deliver(new SlackDelivery("events_api", payload, false));
    }

    /** A slash command, by the fields of its form. */
    public SlackDelivery slash(Map<String, String> fields) {
        return deliver(new SlackDelivery("slash_commands", JsonText.of(fields), true));
    }

    /** A click, a submitted modal, a shortcut. */
    public SlackDelivery interactive(JsonObject payload) {
        var accepts = List.of("view_submission", "block_suggestion").contains(payload.getString("type"));
        return deliver(new SlackDelivery("interactive", payload, accepts));
    }

    /** Has room for fewer connections than Slack, as when other servers hold the others. */
    public SlackSockets withRoomFor(int connections) {
        most = connections;
        return this;
    }

    /** Waits another time than the 3 seconds of Slack before it sends an event again. */
    public SlackSockets withPatience(Duration other) {
        patience = other;
        return this;
    }

    private synchronized SlackDelivery deliver(SlackDelivery delivery) {
        deliveries.add(delivery);
        send(delivery, false);
        return delivery;
    }

    private synchronized void send(SlackDelivery delivery, boolean late) {
        var open = open();
        if (!open.isEmpty()) {
            delivery.sendOver(open.get(turn++ % open.size()), late);
            var count = delivery.sent().size();
            clock.schedule(() -> overdue(delivery, count), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void overdue(SlackDelivery delivery, int count) {
        if (delivery.sent().size() == count && delivery.maySendAgain()) {
            send(delivery, true);
        }
    }

    /** Sends again what went over a connection that is gone, as soon as there is another. */
    private synchronized void catchUp() {
        deliveries.stream()
                .filter(delivery -> delivery.maySendAgain() && delivery.isStranded())
                .forEach(delivery -> send(delivery, false));
        bell.ring();
    }

    private void heard(String text, SlackSocket from) {
        var message = JsonText.object(text);
        deliveries.stream()
                .filter(delivery -> delivery.has(message.getString("envelope_id")))
                .forEach(delivery -> delivery.acknowledge(message.getOrDefault("payload", JsonValue.NULL), from));
        bell.ring();
    }

    // Connections

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                daemon(() -> serve(socket)).start();
            } catch (IOException e) {
                // closed, or the next one may have more luck
            }
        }
    }

    private void serve(Socket socket) {
        try (var peer = WebSocketPeer.accept(socket, tickets::remove)) {
            var connection = welcome(peer);
            catchUp();
            connection.listen(text -> heard(text, connection));
            catchUp();
        } catch (IOException e) {
            // turned away, or already gone
        }
    }

    private synchronized SlackSocket welcome(WebSocketPeer peer) {
        var connection = new SlackSocket(peer);
        if (open().size() < most) {
            connection.greet(open().size() + 1);
            sockets.add(connection);
        } else {
            connection.expire("too_many_websockets");
            connection.close();
        }
        return connection;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "slack-sockets");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(SlackSocket::drop);
    }
}
