package dev.storychat.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Flags for the JVM of the server: those of {@code jvm.options}, which {@code liberty:run} takes too, and the person's. */
final class Flags {
    private static final String FILE = "wlp/usr/servers/storychat/jvm.options";

    /**
     * Each thread holds that many pages below what it uses of its stack, and a thousand answers are as many threads: 46 MB
     * less. The usual 20 are for a way to write to sockets that no JDK of today uses. Other processors do not allow fewer.
     */
    private static final String SMALL_STACKS = "-XX:StackShadowPages=10";

    /** Netty does what Java 24 begins to warn of, with four lines at each start. It has its own way where Java forbids it. */
    private static final String NO_WARNING = "--sun-misc-unsafe-memory-access=allow";

    private Flags() {}

    /** The lines of {@code jvm.options} that are flags. */
    static List<String> inJar(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var entry = zip.getEntry(FILE);
            return entry == null ? List.of() : lines(zip.getInputStream(entry));
        }
    }

    /**
     * What only some processors and some versions of Java allow.
     *
     * @param architecture the value of {@code os.arch}
     * @param java the feature number of {@link Runtime#version}
     */
    static List<String> on(String architecture, int java) {
        var flags = new ArrayList<String>();
        if (architecture.equals("amd64")) {
            flags.add(SMALL_STACKS);
        }
        if (java >= 24) {
            flags.add(NO_WARNING);
        }
        return flags;
    }

    private static List<String> lines(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * Ours, then the person's: the JVM takes the last one where two contradict each other. Two garbage collectors it
     * refuses, and a heap that begins larger than it may become, so that ours yield.
     *
     * @param given what the person wrote between {@code java} and {@code -jar}
     */
    static List<String> of(List<String> ours, List<String> given) {
        var choosesCollector = given.stream().anyMatch(Flags::isCollector);
        var choosesHeap = given.stream().anyMatch(Flags::isHeap);
        var kept = ours.stream()
                .filter(flag -> !choosesCollector || !isCollector(flag))
                .filter(flag -> !choosesHeap || !isHeap(flag));
        return Stream.concat(kept, given.stream()).toList();
    }

    private static boolean isHeap(String flag) {
        return flag.matches("-Xm[snx].*");
    }

    private static boolean isCollector(String flag) {
        return flag.matches("-XX:[+-]Use\\w+GC");
    }
}
