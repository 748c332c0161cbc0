package dev.storychat.fakes;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The server's side of one WebSocket on a plain socket, with as much of <a
 * href="https://www.rfc-editor.org/rfc/rfc6455">RFC 6455</a> as a chat over it needs: text, ping, pong and close, no
 * compression.
 */
final class WebSocketPeer implements AutoCloseable {

    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int LAST_FRAME = 0x80;
    private static final int MASKED = 0x80;

    record Frame(int kind, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket;
    private final DataInputStream in;

    private WebSocketPeer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /**
     * Answers the opening handshake.
     *
     * @param welcome decides by path and query; who is not welcome gets status 408, as from Slack
     */
    static WebSocketPeer accept(Socket socket, Predicate<String> welcome) throws IOException {
        socket.setTcpNoDelay(true);
        var peer = new WebSocketPeer(socket);
        var address = peer.line().split(" ")[1];
        var headers = peer.headers();
        if (!welcome.test(address)) {
            peer.write("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            throw new ProtocolException("turned away");
        }
        var accepted = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + digest(headers.get("sec-websocket-key")) + "\r\n\r\n";
        peer.write(accepted.getBytes(StandardCharsets.US_ASCII));
        return peer;
    }

    /** Waits for the next message, put together where it comes in pieces. */
    Frame read() throws IOException {
        var first = in.readUnsignedByte();
        var content = new ByteArrayOutputStream();
        content.writeBytes(content());
        for (int next = first; (next & LAST_FRAME) == 0; ) {
            next = in.readUnsignedByte();
            content.writeBytes(content());
        }
        return new Frame(first & 0x0f, content.toByteArray());
    }

    private byte[] content() throws IOException {
        var second = in.readUnsignedByte();
        if ((second & MASKED) == 0) {
            throw new ProtocolException("a client masks what it sends");
        }
        var length = second & ~MASKED;
        var size = length == 127 ? Math.toIntExact(in.readLong()) : length == 126 ? in.readUnsignedShort() : length;
        var mask = in.readNBytes(4);
        var content = in.readNBytes(size);
        for (int i = 0; i < content.length; i++) {
            content[i] ^= mask[i % 4];
        }
        return content;
    }

    void send(int kind, byte[] content) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(LAST_FRAME | kind);
        if (content.length < 126) {
            frame.write(content.length);
        } else if (content.length < 1 << 16) {
            frame.write(126);
            frame.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) content.length).array());
        } else {
            frame.write(127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(content.length).array());
        }
        frame.writeBytes(content);
        write(frame.toByteArray());
    }

    private synchronized void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return headers;
    }

    private static String digest(String key) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha1.digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cuts the connection off, without a goodbye on any level. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
