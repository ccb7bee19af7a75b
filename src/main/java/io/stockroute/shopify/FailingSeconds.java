package io.stockroute.shopify;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The seconds of a poll in which something changed that the store fails on.
 *
 * @param part what else tells the poll from others of its kind and store, such as a location; may be empty
 */
public record FailingSeconds(FailingRecords records, RecordKind kind, String store, String part, Clock clock) {

    private static final String AT = "@";

    List<Instant> all() {
        return mine().map(this::second).toList();
    }

    List<Instant> due() {
        Instant now = clock.instant();
        return mine().filter(record -> !record.dueAt().isAfter(now))
                .map(this::second)
                .toList();
    }

    /** The first moment that is not known, of those before a moment; that moment if all before it is known or was dismissed. */
    public Instant knownUntil(Instant moment) {
        return mine().filter(record -> !record.dismissed())
                .map(this::second)
                .filter(moment::isAfter)
                .findFirst()
                .orElse(moment);
    }

    void failed(Instant second, Exception cause) {
        records.failed(kind, store, key(second), second.toString(), cause);
    }

    /** Whether it does not stand among the issues yet. */
    boolean isNew(Instant second) {
        return mine().noneMatch(
                        record -> record.key().equals(key(second)) && RecordFailureRule.isListed(record.failures()));
    }

    void recovered(Instant second) {
        records.recovered(kind, store, key(second));
    }

    private Stream<FailingRecord> mine() {
        return records.of(kind, store).stream().filter(record -> record.key().startsWith(part + AT));
    }

    private Instant second(FailingRecord record) {
        return Instant.parse(record.key().substring(part.length() + AT.length()));
    }

    private String key(Instant second) {
        return part + AT + second;
    }
}
