package io.stockroute.stock.reservation;

import io.stockroute.Cause;
import io.stockroute.stock.Levels;
import io.stockroute.stock.level.ObservedLevel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads that something waits for: only one that was asked for after now tells what is true from now on. */
@Repository
public class AwaitedReads {

    /** What is taken for true once the reads are in. */
    public enum Purpose {
        /** The Destination shows the drop that the sale caused; one that does not come now never will. */
        FALL,
        /** Source counts the units. */
        COUNT
    }

    private final JdbcClient jdbc;
    private final Levels levels;

    AwaitedReads(JdbcClient jdbc, Levels levels) {
        this.jdbc = jdbc;
        this.levels = levels;
    }

    /** Has levels read, and waits for it. */
    public void await(long sold, Purpose purpose, Collection<Long> levelIds, Cause cause) {
        drop(sold, purpose);
        levels.mark(levelIds, cause);
        for (long level : levelIds) {
            jdbc.sql("""
                            insert into reservation_read (reservation_id, level_id, seq, purpose)
                            select :reservation, id, read_seq, :purpose from level where id = :level""")
                    .param("reservation", sold)
                    .param("purpose", purpose.name())
                    .param("level", level)
                    .update();
        }
    }

    public void drop(long sold, Purpose purpose) {
        jdbc.sql("delete from reservation_read where reservation_id = :reservation and purpose = :purpose")
                .param("reservation", sold)
                .param("purpose", purpose.name())
                .update();
    }

    /** Records which levels were read; the rows of {@code sold} that wait for no other read now, by purpose. */
    public Map<Purpose, Set<Long>> arrived(List<ObservedLevel> seen) {
        record Awaited(long sold, long level, long seq, Purpose purpose) {}
        Map<Long, Long> seqs =
                seen.stream().collect(Collectors.toMap(ObservedLevel::levelId, ObservedLevel::readSeq, Math::max));
        List<Awaited> arrived = jdbc
                .sql("select reservation_id, level_id, seq, purpose from reservation_read where level_id in (:ids)")
                .param("ids", seqs.keySet())
                .query((rs, n) -> new Awaited(
                        rs.getLong("reservation_id"),
                        rs.getLong("level_id"),
                        rs.getLong("seq"),
                        Purpose.valueOf(rs.getString("purpose"))))
                .list()
                .stream()
                .filter(awaited -> awaited.seq() <= seqs.getOrDefault(awaited.level(), -1L))
                .toList();
        for (Awaited awaited : arrived) {
            jdbc.sql(
                            "delete from reservation_read where reservation_id = :reservation and level_id = :level and purpose = :purpose")
                    .param("reservation", awaited.sold())
                    .param("level", awaited.level())
                    .param("purpose", awaited.purpose().name())
                    .update();
        }
        return arrived.stream()
                .filter(awaited -> !waits(awaited.sold(), awaited.purpose()))
                .collect(
                        Collectors.groupingBy(Awaited::purpose, Collectors.mapping(Awaited::sold, Collectors.toSet())));
    }

    private boolean waits(long sold, Purpose purpose) {
        return jdbc.sql(
                                "select count(*) from reservation_read where reservation_id = :reservation and purpose = :purpose")
                        .param("reservation", sold)
                        .param("purpose", purpose.name())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
