package io.stockroute.stock.level;

import java.util.Collection;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which runs keep levels on hold, have released them or put them back: {@code on_hold_by}, {@code released_by}, {@code restore} and
 * {@code checked} of {@code level}. Whoever changes it holds the levels and has them checked afterwards (Levels.check).
 */
@Repository
public class LevelRuns {

    /** What a run has released and is just being written is its change, whoever takes the level over meanwhile. */
    private static final String JUST_WRITTEN = "case when write_id is not null then released_by end";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    LevelRuns(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A run keeps levels on hold, whatever others wanted of them. */
    public void putOnHold(long run, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update level set on_hold_by = :run, restore = null, checked = false, released_by = %s
                            where id in (:ids) and (on_hold_by is null or on_hold_by <> :run
                                or restore is not null or checked or (released_by is not null and write_id is null))""".formatted(JUST_WRITTEN))
                    .param("run", run)
                    .param("ids", ids)
                    .update();
        }
    }

    /** No run keeps these levels on hold any more. */
    public void free(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update level set on_hold_by = null, restore = null, checked = false, released_by = %s
                            where id in (:ids)""".formatted(JUST_WRITTEN)).param("ids", ids).update();
        }
    }

    /** Those of the levels that a run keeps on hold and that have nothing due are free, one by one. */
    public void pass(long run, Collection<Long> ids) {
        batch.batchUpdate(
                """
                update level set on_hold_by = null
                where id = :id and on_hold_by = :run and restore is null
                  and not coalesce(stocked is not null and target <> coalesce(believed, 0), false)""",
                ids.stream()
                        .map(id -> new MapSqlParameterSource("id", id).addValue("run", run))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /**
     * A run has released levels and keeps them on hold no more: what is due is written.
     *
     * @param checked whether what is due was checked with the whole run
     */
    public void release(long run, Collection<Long> ids, boolean checked) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update level set on_hold_by = null, restore = null, released_by = :run, checked = :checked
                            where id in (:ids)""")
                    .param("run", run)
                    .param("checked", checked)
                    .param("ids", ids)
                    .update();
        }
    }

    /** What a run has released is written, or not needed any more. */
    public void applied(Collection<Long> ids) {
        jdbc.sql("update level set released_by = null, checked = false where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** What a run has released is not needed any more; it was checked all the same. */
    public void unneeded(long id) {
        jdbc.sql("update level set released_by = null where id = :id")
                .param("id", id)
                .update();
    }

    /** A run has nothing to say of these levels any more, nor has what it released. */
    public void settled(Collection<Long> ids) {
        jdbc.sql("update level set on_hold_by = null, released_by = null, checked = false where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** A quantity is to be put back; the level stays on hold after that. */
    public void restore(long id, int before) {
        jdbc.sql("update level set restore = :before where id = :id")
                .param("before", before)
                .param("id", id)
                .update();
    }

    /** Putting back has ended, however it did. */
    public void restored(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update level set restore = null where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }
}
