package io.stockroute.simulator.bulk;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One bulk query. Its fields change together, under its own monitor. */
public final class BulkOperation implements Entity {
    /** Shopify's BulkOperationStatus. */
    public enum Status {
        CREATED,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELING,
        CANCELED;

        public boolean ended() {
            return this == COMPLETED || this == FAILED || this == CANCELED;
        }
    }

    private final long number;
    private final String query;
    private final Instant createdAt;
    private Status status = Status.CREATED;
    private @Nullable Instant completedAt;
    private @Nullable String errorCode;
    private @Nullable String url;
    private BulkResult result = BulkResult.EMPTY;

    BulkOperation(long number, String query, Instant createdAt) {
        this.number = number;
        this.query = query;
        this.createdAt = createdAt;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "BulkOperation";
    }

    public String query() {
        return query;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }

    public synchronized Status status() {
        return status;
    }

    public synchronized @Nullable Instant completedAt() {
        return completedAt;
    }

    public synchronized @Nullable String errorCode() {
        return errorCode;
    }

    public synchronized @Nullable String url() {
        return url;
    }

    public synchronized BulkResult result() {
        return result;
    }

    /** False when it was cancelled meanwhile. */
    synchronized boolean running() {
        if (status == Status.CREATED) {
            status = Status.RUNNING;
        }
        return status == Status.RUNNING;
    }

    synchronized void completed(BulkResult lines, @Nullable String address, Instant now) {
        result = lines;
        url = address;
        status = Status.COMPLETED;
        completedAt = now;
    }

    synchronized void failed(String code, Instant now) {
        errorCode = code;
        status = Status.FAILED;
        completedAt = now;
    }

    public synchronized void cancel() {
        if (!status.ended()) {
            status = Status.CANCELING;
        }
    }

    synchronized void canceled(Instant now) {
        status = Status.CANCELED;
        completedAt = now;
    }
}
