package dev.storychat.config;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The {@code .env} file as a source of MicroProfile Config, found by the ServiceLoader. */
public final class DotenvConfigSource implements ConfigSource {
    /** Just below the environment, which has 300. */
    private static final int ORDINAL = 295;

    private final Map<String, String> values = Home.dotenv().values();

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return ".env";
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Map<String, String> getProperties() {
        return values;
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }
}
