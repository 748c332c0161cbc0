package dev.storychat.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The server, unpacked from the runnable jar once for each build. */
final class ServerFolder {
    private static final String INSIDE = "wlp/";

    private ServerFolder() {}

    /** Where this build lies or will lie, in the folder for all that this installation keeps. */
    static Path in(Path data) throws IOException {
        var jar = ownJar();
        var build = Long.toString(Files.getLastModifiedTime(jar).toMillis() ^ Files.size(jar), Character.MAX_RADIX);
        return data.resolve("server-" + build);
    }

    /**
     * Unpacks it unless this build is there already.
     *
     * @param folder as {@link #in} tells it
     * @return the {@code wlp} folder
     */
    static Path unpack(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            var data = Files.createDirectories(folder.resolveSibling(""));
            // Not createTempDirectory, which locks out all other users, whatever the person's umask says.
            var unfinished = Files.createDirectory(unfinished(data));
            extract(ownJar(), unfinished);
            Files.move(unfinished, folder);
            removeOthers(data, folder);
        }
        return folder.resolve("wlp");
    }

    static Path ownJar() throws IOException {
        try {
            return Path.of(ServerFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the path of the jar makes no sense", e);
        }
    }

    private static void extract(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().parallel().forEach(entry -> extract(zip, entry, folder));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void extract(ZipFile zip, ZipEntry entry, Path folder) {
        var file = folder.resolve(entry.getName()).normalize();
        if (!entry.getName().startsWith(INSIDE) || entry.isDirectory() || !file.startsWith(folder)) {
            return;
        }
        try (var content = zip.getInputStream(entry)) {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException(new IOException("the jar holds " + entry.getName() + " twice", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes earlier builds, and what an interrupted unpacking left. A build loses its name first: one that is there in
     * parts, because this was interrupted, would be taken for whole by whoever goes back to it.
     */
    static void removeOthers(Path data, Path current) throws IOException {
        var others = new ArrayList<Path>();
        try (var siblings = Files.newDirectoryStream(data, "{server,unpacking}-*")) {
            siblings.forEach(others::add); // first all of them: what is renamed meanwhile might come once more
        }
        others.remove(current);
        for (var other : others) {
            remove(Files.move(other, unfinished(data)));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static Path unfinished(Path data) {
        return data.resolve("unpacking-" + UUID.randomUUID());
    }
}
