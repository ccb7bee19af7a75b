package io.stockroute.simulator.bulk;

import io.stockroute.simulator.state.Events;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The bulk operations of one shop; they run in the background, one state after the other. */
public final class BulkOperations {
    /** Shopify runs up to five bulk queries of an app in a shop at once since 2026-01 (facts.md section 16). */
    public static final int AT_ONCE = 5;

    private static final int REMEMBERED = 50;

    /** Executes the query of a bulk operation. */
    public interface Runner {
        BulkResult run(String query);
    }

    /** Where the result of an operation can be fetched. */
    public interface Addresses {
        String of(BulkOperation operation);
    }

    /** Runs work in the background after a delay. */
    public interface Background {
        void later(Duration delay, Runnable work);
    }

    private final ConcurrentSkipListMap<Long, BulkOperation> all = new ConcurrentSkipListMap<>();
    private final Deque<String> failures = new ArrayDeque<>();
    private final ShopData data;
    private final Events events;
    private final Background background;
    private final Addresses addresses;
    private volatile Duration delay;

    public BulkOperations(ShopData data, Events events, Background background, Addresses addresses, Duration delay) {
        this.data = data;
        this.events = events;
        this.background = background;
        this.addresses = addresses;
        this.delay = delay;
    }

    public ConcurrentSkipListMap<Long, BulkOperation> all() {
        return all;
    }

    public List<BulkOperation> unfinished() {
        return all.values().stream()
                .filter(operation -> !operation.status().ended())
                .toList();
    }

    /** How long an operation stays CREATED, and again RUNNING. */
    public void delay(Duration value) {
        delay = value;
    }

    /** The next operation ends FAILED with this code (ACCESS_DENIED, INTERNAL_SERVER_ERROR, TIMEOUT). */
    public void failNext(String errorCode) {
        synchronized (failures) {
            failures.add(errorCode);
        }
    }

    /** Wants the shop's write lock. */
    public BulkOperation start(String query, Runner runner) {
        BulkOperation operation = new BulkOperation(data.nextNumber(), query, data.now());
        all.put(operation.number(), operation);
        all.values().stream()
                .limit(Math.max(0, all.size() - REMEMBERED))
                .filter(each -> each.status().ended())
                .toList()
                .forEach(each -> all.remove(each.number()));
        background.later(delay, () -> run(operation, runner));
        return operation;
    }

    private void run(BulkOperation operation, Runner runner) {
        if (operation.running()) {
            background.later(delay, () -> finish(operation, runner));
        } else {
            end(operation);
        }
    }

    private void finish(BulkOperation operation, Runner runner) {
        String failure = nextFailure();
        if (operation.status() != BulkOperation.Status.RUNNING) {
            operation.canceled(data.now());
        } else if (failure != null) {
            operation.failed(failure, data.now());
        } else {
            complete(operation, runner);
        }
        end(operation);
    }

    private void complete(BulkOperation operation, Runner runner) {
        try {
            BulkResult result = runner.run(operation.query());
            operation.completed(result, result.objects() == 0 ? null : addresses.of(operation), data.now());
        } catch (BulkFailure e) {
            operation.failed(e.code(), data.now());
        } catch (RuntimeException e) {
            operation.failed("INTERNAL_SERVER_ERROR", data.now());
        }
    }

    private void end(BulkOperation operation) {
        if (!operation.status().ended()) {
            operation.canceled(data.now());
        }
        events.happened(Topic.BULK_OPERATIONS_FINISH, operation);
    }

    private @Nullable String nextFailure() {
        synchronized (failures) {
            return failures.poll();
        }
    }
}
