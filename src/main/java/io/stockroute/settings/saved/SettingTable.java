package io.stockroute.settings.saved;

import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.settings.SettingChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code sync_setting} and its history, and the number that tells that any of them has changed. */
@Repository
public class SettingTable {

    /** As wide as the column; what stood before and after is kept in full beside it. */
    private static final int LONGEST_DIFFERENCE = 60_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SettingTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Another one after every change. */
    long version() {
        return jdbc.sql("select version from setting_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** Waits until nobody else changes settings, and keeps the turn until the transaction ends. */
    public void takeTurn() {
        jdbc.sql("select version from setting_version where id = 1 for update")
                .query(Long.class)
                .single();
    }

    List<StoredSetting> all() {
        return jdbc.sql("select * from sync_setting order by sync")
                .query(SettingTable::row)
                .list();
    }

    public Optional<StoredSetting> find(String sync) {
        return of(sync, "select * from sync_setting where sync = :sync")
                .query(SettingTable::row)
                .optional();
    }

    /** Replaces the settings of a sync, as a new version of them. */
    public long replace(String sync, SettingFields fields, String by, List<String> difference) {
        long version = note(sync, fields.json(), by, difference);
        of(sync, "delete from sync_setting where sync = :sync").update();
        of(sync, """
                        insert into sync_setting (sync, settings, version, changed_by, changed_at)
                        values (:sync, :settings, :version, :by, :now)""")
                .param("settings", fields.json())
                .param("version", version)
                .param("by", by)
                .param("now", now())
                .update();
        return version;
    }

    /** Removes the settings of a sync; their history stays. */
    public void remove(String sync, String by, List<String> difference) {
        note(sync, "", by, difference);
        of(sync, "delete from sync_setting where sync = :sync").update();
    }

    /** What is in effect of the syncs is another one, though nobody saved anything. */
    void renew() {
        jdbc.sql("update setting_version set version = nextval('setting_version_number') where id = 1")
                .update();
    }

    /** A sync that the configuration lacks was ended, or some of its Destinations. */
    public void ended(String sync, String by, List<String> difference) {
        note(sync, find(sync).map(row -> row.fields().json()).orElse(""), by, difference);
    }

    /** A page, from 0, the newest first. */
    public ListPage<SettingChange> history(String sync, int page, int size) {
        return new PagedQuery("""
                        select version, changed_by, changed_at, difference from sync_setting_change
                        where sync = :sync order by version desc limit :size offset :offset""", sql -> of(sync, sql))
                .page(
                        (row, n) -> new SettingChange(
                                row.getLong("version"),
                                row.getString("changed_by"),
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("difference").lines().toList()),
                        page,
                        size);
    }

    private long note(String sync, String after, String by, List<String> difference) {
        long version = of(sync, "select coalesce(max(version), 0) + 1 from sync_setting_change where sync = :sync")
                .query(Long.class)
                .single();
        of(sync, """
                        insert into sync_setting_change (sync, version, changed_by, changed_at, difference,
                            settings_before, settings_after)
                        values (:sync, :version, :by, :now, :difference,
                            coalesce((select settings from sync_setting where sync = :sync), ''), :after)""")
                .param("version", version)
                .param("by", by)
                .param("now", now())
                .param("difference", fit(String.join("\n", difference)))
                .param("after", after)
                .update();
        renew();
        return version;
    }

    private static String fit(String difference) {
        return Texts.shortened(difference, LONGEST_DIFFERENCE);
    }

    private StatementSpec of(String sync, String sql) {
        return jdbc.sql(sql).param("sync", sync);
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }

    private static StoredSetting row(ResultSet row, int n) throws SQLException {
        return new StoredSetting(
                row.getString("sync"),
                SettingFields.parse(row.getString("settings")),
                row.getLong("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
