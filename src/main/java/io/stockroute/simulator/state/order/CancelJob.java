package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cancellation that was asked for, and what has come of it. Guarded by the shop's lock. */
public final class CancelJob {
    /** The names are those of Shopify's OrderCancelStatus. */
    public enum Status {
        STARTED,
        SUCCEEDED,
        FAILED
    }

    private final String uuid = UUID.randomUUID().toString();
    private final Order order;
    private final Instant createdAt;
    private Status status = Status.STARTED;
    private @Nullable String failure;

    CancelJob(Order order, Instant now) {
        this.order = order;
        this.createdAt = now;
    }

    public Order order() {
        return order;
    }

    public Status status() {
        return status;
    }

    /** Why it was not done, in Shopify's words. */
    public @Nullable String failure() {
        return failure;
    }

    void succeeded() {
        status = Status.SUCCEEDED;
    }

    void failed(String why) {
        status = Status.FAILED;
        failure = why;
    }

    /** The job as any other is seen. */
    public View job() {
        return new View(this, "Job");
    }

    /** The job as what has come of the cancellation. */
    public View result() {
        return new View(this, "OrderCancelJobResult");
    }

    /** One of the two objects that Shopify shows of it; their ids end in the same UUID. */
    public record View(CancelJob job, String type) implements Entity {
        @Override
        public long number() {
            return 0;
        }

        @Override
        public String gid() {
            return "gid://shopify/" + type + "/" + job.uuid;
        }

        @Override
        public Instant createdAt() {
            return job.createdAt;
        }

        @Override
        public Instant updatedAt() {
            return job.createdAt;
        }
    }
}
