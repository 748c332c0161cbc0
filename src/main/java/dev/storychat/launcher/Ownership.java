package dev.storychat.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether this user may use what an earlier start made, perhaps as another user. Liberty would fail with a stack trace. */
final class Ownership {
    private Ownership() {}

    /**
     * Looks at the folders that the server writes to.
     *
     * @param server the unpacked server, whether it is there or not
     * @return what is wrong, with its cure
     */
    static Optional<String> problem(Path data, Path server) {
        return problem(data, server, folder -> Files.isReadable(folder) && Files.isWritable(folder));
    }

    static Optional<String> problem(Path data, Path server, Predicate<Path> isUsable) {
        var needed = Files.exists(data) ? List.of(data, server, data.resolve("logs")) : parents(data);
        return needed.stream()
                .filter(folder -> Files.exists(folder) && !isUsable.test(folder))
                .findFirst()
                .map(folder -> told(folder, Files.exists(data) ? data : folder));
    }

    private static List<Path> parents(Path data) {
        return Stream.ofNullable(data.getParent()).toList();
    }

    private static String told(Path folder, Path all) {
        var owner = owner(folder);
        var user = System.getProperty("user.name");
        return folder + " belongs to " + owner + " and cannot be used by " + user + ": start as " + owner
                + ", or give all of it to " + user + ", as by chown -R " + user + " " + all + ".";
    }

    private static String owner(Path folder) {
        try {
            return Files.getOwner(folder).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "another user";
        }
    }
}
