package io.stockroute.run.preview;

import io.stockroute.CodedReason;
import io.stockroute.Leases;
import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewState;
import io.stockroute.run.SettingsEffect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code preview}. One instance works on one, for a bounded time. */
@Repository
public class PreviewTable {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final List<String> OPEN =
            RecordState.names(RecordState.where(PreviewState.class, PreviewState::isOpen));

    private final JdbcClient jdbc;
    private final Clock clock;

    PreviewTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long insert(String sync, long baseVersion, String settings, List<String> difference, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into preview (sync, base_version, settings, difference, created_by, created_at, state)
                        values (:sync, :base, :settings, :difference, :by, :now, :state)
                        """)
                .param("state", PreviewState.WANTED.name())
                .param("sync", sync)
                .param("base", baseVersion)
                .param("settings", settings)
                .param("difference", String.join("\n", difference))
                .param("by", by)
                .param("now", now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    public long countOfLast(String sync, Duration last) {
        return jdbc.sql("select count(*) from preview where sync = :sync and created_at > :since")
                .param("sync", sync)
                .param("since", Utc.at(clock.instant().minus(last)))
                .query(Long.class)
                .single();
    }

    public Optional<Preview> find(long id) {
        return of(id, "select * from preview where id = :id")
                .query(PreviewTable::preview)
                .optional();
    }

    /** As {@link #find}, locked until the transaction ends. */
    public Optional<Preview> hold(long id) {
        return of(id, "select * from preview where id = :id for update")
                .query(PreviewTable::preview)
                .optional();
    }

    /** The oldest one to work on that no other instance works on; it is this one's from now on. */
    @Transactional
    Optional<Preview> claim(String owner) {
        Optional<Preview> next = jdbc.sql("""
                        select * from preview
                        where state in (:open) and (until is null or until < current_timestamp or owner = :owner)
                        order by id limit 1 for update skip locked
                        """)
                .param("open", OPEN)
                .param("owner", owner)
                .query(PreviewTable::preview)
                .optional();
        next.ifPresent(preview -> of(preview.id(), """
                        update preview set owner = :owner, until = %s
                        where id = :id""".formatted(Leases.UNTIL))
                .param("owner", owner)
                .param("millis", LEASE.toMillis())
                .update());
        return next;
    }

    /**
     * Keeps the lease while there is progress; part of the transaction that made it.
     *
     * @throws IllegalStateException if another instance works on it meanwhile, or it has ended
     */
    void goOn(long id, String owner, long done) {
        int taken = of(id, """
                        update preview set until = %s, done = done + :done
                        where id = :id and owner = :owner and state in (:open)""".formatted(Leases.UNTIL))
                .param("open", OPEN)
                .param("millis", LEASE.toMillis())
                .param("done", done)
                .param("owner", owner)
                .update();
        if (taken == 0) {
            throw new IllegalStateException(
                    "Another instance works on the preview now, or it has ended (preview: " + id + ")");
        }
    }

    /** Nothing can be done about it just now. */
    void rest(long id, String stage, Duration length) {
        of(id, """
                        update preview set owner = null, stage = :stage, until = %s
                        where id = :id""".formatted(Leases.UNTIL))
                .param("millis", length.toMillis())
                .param("stage", stage)
                .update();
    }

    void begin(long id, String stage, long total) {
        of(id, "update preview set stage = :stage, done = 0, total = :total where id = :id")
                .param("stage", stage)
                .param("total", total)
                .update();
    }

    void reading(long id) {
        of(
                        id,
                        "update preview set state = :state, stage = 'Reading quantities from Shopify' where id = :id"
                                + " and state in (:open)")
                .param("state", PreviewState.READING.name())
                .param("open", OPEN)
                .update();
    }

    void ready(long id, SettingsEffect effect, String fingerprint) {
        of(id, """
                        update preview set state = :state, effect = :effect, fingerprint = :fingerprint, planned_at = :now,
                            stage = null, owner = null, until = null
                        where id = :id and state in (:from)
                        """)
                .param("state", PreviewState.READY.name())
                .param("from", OPEN)
                .param("effect", effect.name())
                .param("fingerprint", fingerprint)
                .param("now", now())
                .update();
    }

    /** Ends it for now, or for good. */
    public void settle(long id, PreviewState state, List<CodedReason> reasons, @Nullable String by) {
        of(id, """
                        update preview set state = :state, reasons = :reasons, settled_at = :now, settled_by = :by,
                            stage = null, owner = null, until = null
                        where id = :id and state in (:from)
                        """)
                .param("from", RecordState.before(state))
                .param("state", state.name())
                .param("reasons", CodedReason.column(reasons), Types.VARCHAR)
                .param("now", now())
                .param("by", by)
                .update();
    }

    /** Ends it for now, if this instance still works on it. */
    void failed(long id, String owner, CodedReason reason) {
        of(
                        id,
                        "update preview set state = :state, reasons = :reasons, settled_at = :now, stage = null, owner = null, until = null"
                                + " where id = :id and owner = :owner and state in (:open)")
                .param("state", PreviewState.FAILED.name())
                .param("open", OPEN)
                .param("reasons", CodedReason.column(reason))
                .param("now", now())
                .param("owner", owner)
                .update();
    }

    public void again(long id) {
        of(id, """
                        update preview set state = :state, reasons = null, settled_at = null, stage = null, owner = null, until = null
                        where id = :id and state in (:from)
                        """)
                .param("state", PreviewState.WANTED.name())
                .param("from", RecordState.before(PreviewState.WANTED))
                .update();
    }

    /** Other previews of a sync that may still be saved; they start from settings that no longer stand. */
    public void outdateOthers(String sync, long saved, CodedReason reason) {
        jdbc.sql("""
                        update preview set state = :state, reasons = :reasons, settled_at = :now, stage = null, owner = null,
                            until = null
                        where sync = :sync and id <> :saved and state in (:from)
                        """)
                .param("state", PreviewState.OUTDATED.name())
                .param("from", RecordState.before(PreviewState.OUTDATED))
                .param("sync", sync)
                .param("saved", saved)
                .param("reasons", CodedReason.column(reason))
                .param("now", now())
                .update();
    }

    /** Of a sync only the latest are kept that nobody saved. */
    void keepLatest(String sync, int unsaved) {
        List<Long> ids = jdbc.sql("select id from preview where sync = :sync and state <> :saved order by id desc")
                .param("saved", PreviewState.SAVED.name())
                .param("sync", sync)
                .query(Long.class)
                .list();
        if (ids.size() > unsaved) {
            jdbc.sql("delete from preview where id in (:ids)")
                    .param("ids", ids.subList(unsaved, ids.size()))
                    .update();
        }
    }

    private StatementSpec of(long id, String sql) {
        return jdbc.sql(sql).param("id", id);
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }

    private static Preview preview(ResultSet row, int number) throws SQLException {
        return new Preview(
                row.getLong("id"),
                row.getString("sync"),
                row.getLong("base_version"),
                row.getString("settings"),
                row.getString("difference").lines().toList(),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                PreviewState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("effect")).map(SettingsEffect::valueOf),
                Optional.ofNullable(row.getString("stage")),
                row.getLong("done"),
                row.getLong("total"),
                Optional.ofNullable(row.getString("fingerprint")),
                CodedReason.in(row.getString("reasons")),
                at(row, "planned_at"),
                at(row, "settled_at"),
                Optional.ofNullable(row.getString("settled_by")));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
