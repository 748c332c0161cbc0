package dev.storychat.storage;

import dev.storychat.chat.Seal;
import dev.storychat.config.AppSettings;
import dev.storychat.config.Secret;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hands out the server's data source with its schema, and the seal. */
@Dependent
class StorageBeans {
    @Resource(lookup = "jdbc/storychat")
    private @Nullable DataSource database;

    @Produces
    @Singleton
    DataSource migrated(Seal seal) {
        if (database == null) {
            throw new IllegalStateException("server.xml has no data source jdbc/storychat");
        }
        return new MigratedDataSource(database, seal);
    }

    @Produces
    @Singleton
    Seal seal(AppSettings settings) {
        var keys = settings.encryptionKeys();
        return keys.isEmpty()
                ? new OpenSeal()
                : new AesSeal(keys.stream().map(Secret::value).toList());
    }
}
