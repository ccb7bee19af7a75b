package io.stockroute.webhook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Rows that arrive while others are being written are written together, by one of those who wait for them. A commit costs much the
 * same for one row as for a hundred, and nobody waits longer than for the commit before his own.
 *
 * @param <T> a row
 */
final class GroupCommit<T> {

    private final Consumer<List<T>> write;
    private final Predicate<RuntimeException> outage;
    private final int most;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedQueue<Entry<T>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param write writes all rows in one transaction, or throws and writes none
     * @param outage whether a failure is no row's fault: then nothing is tried again, as each try may last until its time-out
     * @param most rows in one transaction
     */
    GroupCommit(Consumer<List<T>> write, Predicate<RuntimeException> outage, int most) {
        this.write = write;
        this.outage = outage;
        this.most = most;
    }

    /**
     * When this returns the row is committed.
     *
     * @throws RuntimeException what writing this row alone has thrown; one that cannot be written does not take others with it
     */
    void add(T row) {
        Entry<T> entry = new Entry<>(row);
        waiting.add(entry);
        writing.lock();
        try {
            while (!entry.settled) {
                writeTogether();
            }
        } finally {
            writing.unlock();
        }
        entry.failure.ifPresent(failure -> {
            throw failure;
        });
    }

    /** How many rows nobody has begun to write. */
    int waiting() {
        return waiting.size();
    }

    private void writeTogether() {
        List<Entry<T>> set = new ArrayList<>();
        for (Entry<T> next = waiting.poll(); next != null; next = set.size() < most ? waiting.poll() : null) {
            set.add(next);
        }
        Optional<RuntimeException> failure = tryTo(set);
        if (failure.isPresent() && set.size() > 1 && !outage.test(failure.get())) {
            set.forEach(one -> one.settle(tryTo(List.of(one))));
        } else {
            set.forEach(one -> one.settle(failure));
        }
    }

    private Optional<RuntimeException> tryTo(List<Entry<T>> set) {
        try {
            write.accept(set.stream().map(entry -> entry.row).toList());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /** A row that somebody waits for; read and changed by who holds the lock. */
    private static final class Entry<T> {

        private final T row;
        private boolean settled;
        private Optional<RuntimeException> failure = Optional.empty();

        Entry(T row) {
            this.row = row;
        }

        void settle(Optional<RuntimeException> result) {
            failure = result;
            settled = true;
        }
    }
}
