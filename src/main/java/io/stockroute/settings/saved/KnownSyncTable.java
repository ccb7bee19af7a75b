package io.stockroute.settings.saved;

import io.stockroute.StoreScope;
import io.stockroute.settings.Tuning;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code known_sync} and {@code sync_confirmation}, by the clock of the database, which all instances share. */
@Repository
public class KnownSyncTable {

    private final JdbcClient jdbc;
    private final DataSourceProperties database;
    private final Duration length;
    private final String instance = UUID.randomUUID().toString();

    KnownSyncTable(JdbcClient jdbc, DataSourceProperties database, Tuning tuning) {
        this.jdbc = jdbc;
        this.database = database;
        this.length = tuning.lane().lease();
    }

    /** An embedded database has one process at a time: what others confirmed in it is of processes that are gone. */
    @PostConstruct
    void begin() {
        if (DatabaseDriver.fromJdbcUrl(database.getUrl()) == DatabaseDriver.H2) {
            jdbc.sql("delete from sync_confirmation").update();
        }
    }

    /** This instance has nothing in its configuration any more, so that the next one need not wait. */
    @PreDestroy
    void end() {
        jdbc.sql("delete from sync_confirmation where instance = :instance")
                .param("instance", instance)
                .update();
    }

    List<KnownSync> all() {
        Map<String, Set<String>> elsewhere = elsewhere();
        return jdbc.sql("select sync, settings, in_effect_at from known_sync order by sync")
                .query((row, n) -> new KnownSync(
                        row.getString("sync"),
                        SettingFields.parse(row.getString("settings")),
                        row.getObject("in_effect_at", OffsetDateTime.class).toInstant(),
                        elsewhere.getOrDefault(row.getString("sync"), Set.of())))
                .list();
    }

    /** The Destinations that other instances have in their configurations, by sync. */
    private Map<String, Set<String>> elsewhere() {
        Map<String, Set<String>> found = new HashMap<>();
        jdbc.sql("""
                        select sync, destination from sync_confirmation
                        where instance <> :instance
                          and confirmed_at > current_timestamp - cast(:millis as bigint) * interval '0.001' second""")
                .param("instance", instance)
                .param("millis", length.toMillis())
                .query((RowCallbackHandler) row -> found.computeIfAbsent(row.getString("sync"), sync -> new HashSet<>())
                        .add(row.getString("destination")));
        return found;
    }

    /** @return whether they were others, or none */
    boolean keep(String sync, SettingFields fields) {
        int same = of(
                        sync,
                        "update known_sync set in_effect_at = current_timestamp where sync = :sync and settings = :settings")
                .param("settings", fields.json())
                .update();
        if (same == 1) {
            return false;
        }
        forget(sync);
        of(sync, "insert into known_sync (sync, settings, in_effect_at) values (:sync, :settings, current_timestamp)")
                .param("settings", fields.json())
                .update();
        return true;
    }

    void forget(String sync) {
        jdbc.sql("delete from known_sync where sync = :sync")
                .param("sync", sync)
                .update();
    }

    /** These Destinations of a sync are in the configuration of this instance, and no others. */
    void confirm(String sync, Collection<String> destinations) {
        if (areConfirmed(sync, destinations)) {
            return;
        }
        withdraw(sync);
        for (String destination : destinations) {
            of(sync, """
                            insert into sync_confirmation (sync, destination, instance, confirmed_at)
                            values (:sync, :destination, :instance, current_timestamp)""")
                    .param("destination", destination)
                    .param("instance", instance)
                    .update();
        }
    }

    /** Confirms those that were confirmed before, most often all; whether they are all and no others. */
    private boolean areConfirmed(String sync, Collection<String> destinations) {
        int confirmed = of(sync, """
                        update sync_confirmation set confirmed_at = current_timestamp
                        where sync = :sync and instance = :instance""").param("instance", instance).update();
        return confirmed == destinations.size()
                && of(sync, """
                                select count(*) from sync_confirmation
                                where sync = :sync and instance = :instance and destination in (:destinations)""")
                                .param("instance", instance)
                                .param("destinations", StoreScope.notEmpty(destinations))
                                .query(Long.class)
                                .single()
                        == destinations.size();
    }

    void withdraw(String sync) {
        jdbc.sql("delete from sync_confirmation where sync = :sync and instance = :instance")
                .param("sync", sync)
                .param("instance", instance)
                .update();
    }

    private JdbcClient.StatementSpec of(String sync, String sql) {
        return jdbc.sql(sql).param("sync", sync);
    }
}
