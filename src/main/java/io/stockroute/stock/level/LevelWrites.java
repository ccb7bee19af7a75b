package io.stockroute.stock.level;

import io.stockroute.Utc;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which levels are just being written, and how writing them went: {@code write_id}, {@code attempts} and {@code write_after} of {@code level}. */
@Repository
public class LevelWrites {

    private final JdbcClient jdbc;

    LevelWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A write is stored for levels: until it has ended there is no other, and they are not read. */
    public void begin(long write, Collection<Long> ids) {
        jdbc.sql("update level set write_id = :write where id in (:ids)")
                .param("write", write)
                .param("ids", ids)
                .update();
    }

    /** A write has ended: its levels are free again. */
    public void end(long write) {
        jdbc.sql("update level set write_id = null where write_id = :id")
                .param("id", write)
                .update();
    }

    /** Failures in a row of levels that are written together. */
    public int attempts(Collection<Long> ids) {
        return jdbc.sql("select max(attempts) from level where id in (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    /** Writing levels has failed so often in a row; they are tried again from a moment on. */
    public void failed(Collection<Long> ids, int attempts, Instant after) {
        jdbc.sql("update level set attempts = :attempts, write_after = :after where id in (:ids)")
                .param("attempts", attempts)
                .param("after", Utc.at(after))
                .param("ids", ids)
                .update();
    }
}
