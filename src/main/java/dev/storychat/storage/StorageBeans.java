package dev.storychat.storage;

import dev.storychat.chat.Seal;
import dev.storychat.config.AppSettings;
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
    DataSource migrated() {
        if (database == null) {
            throw new IllegalStateException("server.xml has no data source jdbc/storychat");
        }
        return new MigratedDataSource(database);
    }

    @Produces
    @Singleton
    Seal seal(AppSettings settings) {
        var key = settings.encryptionKey();
        return key == null ? new OpenSeal() : new AesSeal(key.value());
    }
}
