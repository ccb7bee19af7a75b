package io.stockroute.simulator.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers that are not what a client is used to, though nothing is wrong with the shop; each holds until cleared. */
public final class Answers {
    /** Where calls are sent on to, with which HTTP status; null as operation: all of them. */
    public record Redirect(
            int status, String location, @Nullable String operation) {}

    /**
     * How a body is changed: packed by gzip, or replaced by this many megabytes in one line without an end; null as
     * operation: all of them.
     */
    public record Body(
            boolean gzip, int megabytes, @Nullable String operation) {}

    private boolean withoutCost;
    private boolean unchangedFirst;
    private @Nullable Redirect redirect;
    private @Nullable Body body;
    private @Nullable String resultUrl;

    /** Leaves {@code extensions.cost} out, as a proxy between client and shop may. */
    public synchronized void withoutCost(boolean value) {
        withoutCost = value;
    }

    public synchronized boolean isWithoutCost() {
        return withoutCost;
    }

    /**
     * A stock write looks for rows that change nothing before it compares: such a row is answered as success without
     * effect although its changeFromQuantity is stale. Nobody knows whether Shopify does so.
     */
    public synchronized void unchangedFirst(boolean value) {
        unchangedFirst = value;
    }

    public synchronized boolean isUnchangedFirst() {
        return unchangedFirst;
    }

    /** Null ends it. */
    public synchronized void redirect(@Nullable Redirect value) {
        redirect = value;
    }

    public synchronized Optional<Redirect> redirect(List<String> names) {
        return Optional.ofNullable(redirect).filter(each -> concerns(each.operation(), names));
    }

    /** Null ends it. */
    public synchronized void body(@Nullable Body value) {
        body = value;
    }

    public synchronized Optional<Body> body(List<String> names) {
        return Optional.ofNullable(body).filter(each -> concerns(each.operation(), names));
    }

    /** Bulk operations name this address as the one of their result; null: their own. */
    public synchronized void resultUrl(@Nullable String value) {
        resultUrl = value;
    }

    public synchronized Optional<String> resultUrl() {
        return Optional.ofNullable(resultUrl);
    }

    public synchronized void clear() {
        withoutCost = false;
        unchangedFirst = false;
        redirect = null;
        body = null;
        resultUrl = null;
    }

    private static boolean concerns(@Nullable String operation, List<String> names) {
        return operation == null || names.contains(operation);
    }

    /** What is switched on, for people. */
    synchronized Map<String, Object> describe() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("without_cost", withoutCost);
        text.put("unchanged_first", unchangedFirst);
        text.put("redirect", String.valueOf(redirect));
        text.put("body", String.valueOf(body));
        text.put("result_url", String.valueOf(resultUrl));
        return text;
    }
}
