package io.stockroute.shopify;

import io.stockroute.FailureText;
import io.stockroute.ListPage;
import io.stockroute.StoreScope;
import io.stockroute.Texts;
import io.stockroute.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The records that their stores fail on, with their due times; a record that comes through is forgotten ({@link RecordFailureRule}). */
@Repository
public class FailingRecords {

    private static final Logger LOG = LoggerFactory.getLogger(FailingRecords.class);

    private static final String LISTED =
            "failures >= :listed and dismissed_at is null and (:all or store in (:stores))";

    private final JdbcClient jdbc;
    private final Clock clock;

    public FailingRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The seconds of a poll that a store fails on; see {@link FailingSeconds}. */
    public FailingSeconds seconds(RecordKind kind, String store, String part) {
        return new FailingSeconds(this, kind, store, part, clock);
    }

    /** A store failed on a record: it waits, longer each time. */
    @Transactional
    public void failed(RecordKind kind, String store, String key, String name, Exception cause) {
        int failures = 1 + find(kind, store, key).map(FailingRecord::failures).orElse(0);
        keep(kind, store, key, name, new Try(failures, RecordFailureRule.after(failures), cause, false));
    }

    /** Shopify refuses a record: it stands among the issues at once, and is tried again after hours. */
    @Transactional
    public void refused(RecordKind kind, String store, String key, String name, Exception cause) {
        int failures = 1 + find(kind, store, key).map(FailingRecord::failures).orElse(0);
        int listed = Math.max(RecordFailureRule.LISTED, failures);
        keep(kind, store, key, name, new Try(listed, RecordFailureRule.REFUSED, cause, true));
    }

    /** The stores with a record of a kind that Shopify refuses. */
    public Set<String> storesRefusing(RecordKind kind) {
        return jdbc.sql("select distinct store from failing_record where kind = :kind and refused")
                .param("kind", kind.name())
                .query(String.class)
                .set();
    }

    /** What Shopify refuses is tried now: something has changed at the store. */
    @Transactional
    public void retryRefused(RecordKind kind, String store) {
        jdbc.sql("update failing_record set due_at = :now where store = :store and kind = :kind and refused")
                .param("now", Utc.at(clock.instant()))
                .param("store", store)
                .param("kind", kind.name())
                .update();
    }

    /** How a try ended. */
    private record Try(int failures, Duration rest, Exception cause, boolean refused) {}

    private void keep(RecordKind kind, String store, String key, String name, Try last) {
        Instant now = clock.instant();
        FailureText reason = FailureText.of(last.cause());
        jdbc.sql("""
                        insert into failing_record (store, kind, record, name, failures, since, due_at, reason)
                        values (:store, :kind, :record, :name, 0, :now, :now, '') on conflict do nothing""")
                .param("store", store)
                .param("kind", kind.name())
                .param("record", key)
                .param("name", Texts.cut(name, 255))
                .param("now", Utc.at(now))
                .update();
        jdbc.sql("""
                        update failing_record set failures = :failures, due_at = :due, reason = :reason, details = :details,
                            refused = :refused
                        where store = :store and kind = :kind and record = :record""")
                .param("failures", last.failures())
                .param("due", Utc.at(now.plus(last.rest())))
                .param("refused", last.refused())
                .param("reason", Texts.cut(reason.words(), 1000))
                .param("details", Texts.cut(reason.details(), 1000))
                .param("store", store)
                .param("kind", kind.name())
                .param("record", key)
                .update();
        LOG.warn(
                last.refused()
                        ? "{} {} is refused: {} {} (store: {})"
                        : "{} {} fails, the store answers other calls: {} {} (store: {})",
                kind.title(),
                name,
                reason.words(),
                reason.details(),
                store);
    }

    /** A record came through. */
    @Transactional
    public void recovered(RecordKind kind, String store, String key) {
        recovered(kind, store, List.of(key));
    }

    /** As above, of several. */
    @Transactional
    public void recovered(RecordKind kind, String store, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from failing_record where store = :store and kind = :kind and record in (:keys)")
                    .param("store", store)
                    .param("kind", kind.name())
                    .param("keys", keys)
                    .update();
        }
    }

    /** Those of a kind in a store. */
    public List<FailingRecord> of(RecordKind kind, String store) {
        return jdbc.sql("select * from failing_record where store = :store and kind = :kind order by record")
                .param("store", store)
                .param("kind", kind.name())
                .query(FailingRecords::row)
                .list();
    }

    public Optional<FailingRecord> find(RecordKind kind, String store, String key) {
        return of(kind, store).stream()
                .filter(record -> record.key().equals(key))
                .findFirst();
    }

    /** Whether a record may be tried now: it does not fail, or has waited long enough. */
    public boolean isDue(RecordKind kind, String store, String key) {
        return find(kind, store, key)
                .filter(record -> record.dueAt().isAfter(clock.instant()))
                .isEmpty();
    }

    /** The stores with a failing record of a kind that is due. */
    public List<String> storesDue(RecordKind kind) {
        return jdbc.sql(
                        "select distinct store from failing_record where kind = :kind and due_at <= :now order by store")
                .param("kind", kind.name())
                .param("now", Utc.at(clock.instant()))
                .query(String.class)
                .list();
    }

    /** Those that stand among the issues, the newest first; a page, from 0. */
    public ListPage<FailingRecord> listed(StoreScope scope, int page, int size) {
        return ListPage.of(
                scope.bind(jdbc.sql("select * from failing_record where " + LISTED
                                + " order by id desc limit :size offset :offset"))
                        .param("listed", RecordFailureRule.LISTED)
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query(FailingRecords::row)
                        .list(),
                page,
                size,
                () -> countListed(scope));
    }

    public long countListed(StoreScope scope) {
        return scope.bind(jdbc.sql("select count(*) from failing_record where " + LISTED))
                .param("listed", RecordFailureRule.LISTED)
                .query(Long.class)
                .single();
    }

    /** Lets a record be tried now; false if it does not fail any more. */
    @Transactional
    public boolean retry(StoreScope scope, long id) {
        return scope.bind(jdbc.sql("""
                                update failing_record set due_at = :now
                                where id = :id and (:all or store in (:stores))"""))
                        .param("now", Utc.at(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Dismisses a record; it is still tried. False if it does not fail any more, or is dismissed already. */
    @Transactional
    public boolean dismiss(StoreScope scope, long id, String who) {
        return scope.bind(jdbc.sql("""
                                update failing_record set dismissed_at = :now, dismissed_by = :who
                                where id = :id and dismissed_at is null and (:all or store in (:stores))"""))
                        .param("now", Utc.at(clock.instant()))
                        .param("who", Texts.cut(who, 100))
                        .param("id", id)
                        .update()
                > 0;
    }

    private static FailingRecord row(ResultSet rs, int n) throws SQLException {
        return new FailingRecord(
                rs.getLong("id"),
                rs.getString("store"),
                RecordKind.valueOf(rs.getString("kind")),
                rs.getString("record"),
                rs.getString("name"),
                rs.getInt("failures"),
                rs.getObject("since", OffsetDateTime.class).toInstant(),
                rs.getObject("due_at", OffsetDateTime.class).toInstant(),
                rs.getString("reason"),
                rs.getString("details"),
                rs.getBoolean("refused"),
                rs.getObject("dismissed_at", OffsetDateTime.class) != null);
    }
}
