package io.stockroute.settings;

import io.stockroute.settings.file.Percentage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How often, how long and how much; every value has a default that suits most installations. */
public record Tuning(
        Reconciliation reconciliation,
        Polling polling,
        Orders orders,
        Lane lane,
        Catalog catalog,
        Ledger ledger,
        Deliveries deliveries,
        Webhooks webhooks,
        Outgoing outgoing,
        Subscriptions subscriptions,
        Guard guard) {

    /**
     * @param every how often all levels of a sync are read and compared
     * @param bulkFrom with so many levels or more a bulk operation is asked instead of reading 250 at a time
     */
    public record Reconciliation(
            @DefaultValue("15m") Duration every,
            @DefaultValue("20000") int bulkFrom) {}

    /**
     * @param every how often changes are asked for when Shopify cannot reach us
     * @param overlap how far each question reaches back over the one before it
     */
    public record Polling(
            @DefaultValue("3s") Duration every,
            @DefaultValue("2m") Duration overlap) {}

    /**
     * @param poll how often the orders of a Destination are asked for, also when webhooks tell of them
     * @param grace for how long Shopify's search may not know a new order yet: orders are complete only as of so long ago
     * @param lookFor for how long Source is searched for an order whose creation was not answered, before it is created again
     */
    public record Orders(
            @DefaultValue("1m") Duration poll,
            @DefaultValue("60s") Duration grace,
            @DefaultValue("10m") Duration lookFor) {}

    /** @param lease how long an instance owns a store's lane without renewing; another takes over after that */
    public record Lane(@DefaultValue("60s") Duration lease) {}

    /** @param importCron when the whole catalog is imported again, in Quartz' notation */
    public record Catalog(@DefaultValue("0 30 3 * * ?") String importCron) {}

    /** @param keep how long entries of the ledger are kept */
    public record Ledger(@DefaultValue("400d") Duration keep) {}

    /** @param keep how long settled deliveries are kept */
    public record Deliveries(@DefaultValue("30d") Duration keep) {}

    /**
     * @param maxBodySize the largest delivery that is accepted
     * @param bodyBudget how much the bodies of all deliveries that are being received may take together
     * @param bodyDeadline how long one body may take to arrive
     * @param bodyRate the least that has to arrive of a body each second, on average
     */
    public record Webhooks(
            @DefaultValue("10MB") DataSize maxBodySize,
            @DefaultValue("64MB") DataSize bodyBudget,
            @DefaultValue("15s") Duration bodyDeadline,
            @DefaultValue("1KB") DataSize bodyRate) {}

    /**
     * Limits of what is read from others; all sizes are those after decompression.
     *
     * @param maxAnswer the largest answer of the Admin API
     * @param maxResult the largest result of a bulk operation
     * @param maxLine the longest line in such a result
     * @param resultHosts where results may be fetched from by https, besides the stores themselves; {@code *.} stands for any name below
     */
    public record Outgoing(
            @DefaultValue("64MB") DataSize maxAnswer,
            @DefaultValue("8GB") DataSize maxResult,
            @DefaultValue("1MB") DataSize maxLine,

            @DefaultValue({"storage.googleapis.com", "*.storage.googleapis.com", "*.shopify.com", "*.myshopify.com"})
            List<String> resultHosts) {

        public boolean allowsResultsAt(String host) {
            String name = host.toLowerCase(Locale.ROOT);
            return resultHosts.stream()
                    .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                    .anyMatch(pattern ->
                            pattern.startsWith("*.") ? name.endsWith(pattern.substring(1)) : name.equals(pattern));
        }
    }

    /** @param every how often the webhook subscriptions are compared with what they should be */
    public record Subscriptions(@DefaultValue("1h") Duration every) {}

    /**
     * When what is to be written to a store waits for approval. A share of 100 % never puts anything on hold.
     *
     * @param zeroShare of the levels of a store that hold stock, which may be set to zero
     * @param zeroFrom a plan that changes fewer levels than this is never put on hold
     * @param unitsShare of the units that a store holds, which may be moved
     * @param unitsFrom fewer units than this may always be moved
     * @param window over how long what no run has planned is added up
     */
    public record Guard(
            @DefaultValue("25%") Percentage zeroShare,
            @DefaultValue("20") int zeroFrom,
            @DefaultValue("50%") Percentage unitsShare,
            @DefaultValue("500") int unitsFrom,
            @DefaultValue("10m") Duration window) {

        /** In per cent. */
        public int zeroLimit() {
            return zeroShare.percent();
        }

        /** In per cent. */
        public int unitsLimit() {
            return unitsShare.percent();
        }

        /** Whether so many levels of those that hold stock may not be set to zero without a look. */
        public boolean exceedsZeroShare(long zeroed, long stocked) {
            return zeroShare.isExceededBy(zeroed, stocked);
        }

        /** Whether so many units of those that are stock may not be moved without a look. */
        public boolean exceedsUnitsShare(long moved, long stock) {
            return unitsShare.isExceededBy(moved, stock);
        }
    }
}
