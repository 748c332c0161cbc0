package dev.storychat.config;

/**
 * What is wrong with the database and what to do, told by the SQL state alone: a driver's message may hold the address,
 * with a password in it. The states are those of <a
 * href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL</a> and <a
 * href="https://h2database.com/javadoc/org/h2/api/ErrorCode.html">H2</a>.
 */
public final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /** In words, with the cure. */
    public static String told(String state) {
        return switch (state) {
            case "90020" ->
                "Another process has the file of the database open: stop that one, or set another DATABASE_URL."
                        + " Several instances need PostgreSQL.";
            case "25006", "90097" ->
                "The database can be read and not written: let this user write its file, or set a"
                        + " DATABASE_URL that is not read-only.";
            case "53100", "90028", "90031", "90098" ->
                "The database cannot write to its file: see whether the disk is full.";
            case "90034", "90062", "90124" ->
                "The file of the database cannot be made or opened: correct the path in"
                        + " DATABASE_URL, or let this user write there.";
            case "ZK001" -> // ours: WrongKeyException
                "DATA_ENCRYPTION_KEY is not the one that the database was closed with: set that one again.";
            case "90030" -> "The file of the database is damaged: put a backup in its place.";
            case "90013", "90146" -> told("3D000");
            case "90067" -> told("08001");
            case "42501" -> "The database refuses what the user may not do: let DATABASE_USER own the schema.";
            default -> byClass(state);
        };
    }

    private static String byClass(String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" ->
                "The database cannot be reached: see whether it runs, and whether DATABASE_URL names its host and"
                        + " port.";
            case "28" -> "The database refuses the user or the password: correct DATABASE_USER and DATABASE_PASSWORD.";
            case "3D" -> "There is no database of that name: correct it in DATABASE_URL, or create the database.";
            case "53" -> "The database has no room for more connections or work: see to its limits.";
            case "57" -> "The database is starting or stopping: wait until it is back, or start it.";
            default -> "The database cannot be used, SQL state " + state + ": data/logs/ffdc tells more.";
        };
    }
}
