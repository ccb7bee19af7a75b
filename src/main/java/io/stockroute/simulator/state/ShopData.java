package io.stockroute.simulator.state;

import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.CancelJob;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Metafields;
import io.stockroute.simulator.state.product.Product;
import io.stockroute.simulator.state.product.Variant;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything one shop holds. All of it is read under {@link #read} and changed under {@link #write}: a change of
 * several levels is seen whole or not at all.
 */
public final class ShopData {
    public final TreeMap<Long, Location> locations = new TreeMap<>();
    public final TreeMap<Long, Product> products = new TreeMap<>();
    public final TreeMap<Long, Variant> variants = new TreeMap<>();
    public final TreeMap<Long, Item> items = new TreeMap<>();
    public final TreeMap<Long, Order> orders = new TreeMap<>();
    public final TreeMap<Long, Customer> customers = new TreeMap<>();
    public final TreeMap<Long, DraftOrder> draftOrders = new TreeMap<>();
    final Map<String, List<Item>> bySku = new HashMap<>();
    private final Map<Long, Entity> parts = new HashMap<>();
    private final Map<String, Entity> jobs = new HashMap<>();
    final Metafields metafields = new Metafields();
    final Clock clock;
    final Events events;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Agenda agenda = new Agenda();
    private Consumer<Instant> alarm = at -> {};
    private long lastNumber;

    /** Ids start above 2^53 so that a reader that takes them for doubles fails. */
    public ShopData(Clock clock, Events events, long firstNumber) {
        this.clock = clock;
        this.events = events;
        this.lastNumber = firstNumber;
    }

    public <T> T read(Supplier<T> work) {
        settle();
        return under(lock.readLock(), work);
    }

    public <T> T write(Supplier<T> work) {
        settle();
        return under(lock.writeLock(), work);
    }

    /** Does what was to happen by now; whoever looks at the shop sees it done. */
    public void settle() {
        boolean inside = lock.getReadHoldCount() > 0 || lock.isWriteLockedByCurrentThread();
        if (agenda.due(now()) && !inside) {
            under(lock.writeLock(), () -> {
                agenda.workOff(now());
                return true;
            });
        }
    }

    /** Somebody who will call {@link #settle} at the times told, so that what is due does not wait for a visitor. */
    public void wakenBy(Consumer<Instant> clock) {
        alarm = clock;
    }

    /** Something that happens by itself when the shop's clock has passed a moment. */
    public void at(Instant moment, Runnable work) {
        agenda.add(moment, work);
        alarm.accept(moment);
    }

    private static <T> T under(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public long nextNumber() {
        lastNumber += 1;
        return lastNumber;
    }

    public Instant now() {
        return clock.instant();
    }

    public NavigableMap<Long, Location> locations() {
        return locations;
    }

    public NavigableMap<Long, Product> products() {
        return products;
    }

    public NavigableMap<Long, Variant> variants() {
        return variants;
    }

    public NavigableMap<Long, Item> items() {
        return items;
    }

    public NavigableMap<Long, Order> orders() {
        return orders;
    }

    public Metafields metafields() {
        return metafields;
    }

    public NavigableMap<Long, DraftOrder> draftOrders() {
        return draftOrders;
    }

    public NavigableMap<Long, Customer> customers() {
        return customers;
    }

    /** The items of a SKU; Shopify allows several. */
    public List<Item> items(String sku) {
        return bySku.getOrDefault(sku, List.of());
    }

    /** The one that is meant by a SKU: the only item that has it, or the only one of a product that is sold. */
    public Optional<Item> item(String sku) {
        List<Item> all = items(sku);
        List<Item> meant = all.size() == 1
                ? all
                : all.stream()
                        .filter(item -> item.variant().product().status().equals("ACTIVE"))
                        .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    public Optional<Location> location(String name) {
        return locations.values().stream()
                .filter(location -> location.name().equals(name))
                .findFirst();
    }

    /** The primary location: the first one that is active. */
    public Optional<Location> primaryLocation() {
        return locations.values().stream().filter(Location::active).findFirst();
    }

    public Optional<Level> level(String gid) {
        return Gids.parse(gid)
                .filter(parts ->
                        parts.type().equals("InventoryLevel") && parts.item().isPresent())
                .flatMap(parts -> Optional.ofNullable(items.get(parts.item().getAsLong()))
                        .flatMap(item -> item.levels().values().stream()
                                .filter(level -> level.number() == parts.number())
                                .findFirst()));
    }

    /** A part of an order that has an id of its own, such as a fulfilment. */
    public @Nullable Entity part(String type, long number) {
        Entity part = parts.get(number);
        return part == null || !part.type().equals(type) ? null : part;
    }

    /** What came, or is to come, of a cancellation; found by the id of the job or of its result. */
    public @Nullable Entity job(String gid) {
        return jobs.get(gid);
    }

    public CancelJob keep(CancelJob job) {
        jobs.put(job.job().gid(), job.job());
        jobs.put(job.result().gid(), job.result());
        return job;
    }

    public <T extends Entity> T keep(T part) {
        parts.put(part.number(), part);
        return part;
    }

    public void index(Item item) {
        if (item.sku() != null) {
            bySku.computeIfAbsent(item.sku(), sku -> new ArrayList<>()).add(item);
        }
    }

    public void forget(Item item) {
        List<Item> same = item.sku() == null ? null : bySku.get(item.sku());
        if (same != null && same.remove(item) && same.isEmpty()) {
            bySku.remove(item.sku());
        }
    }

    public void happened(Topic topic, @Nullable Entity subject) {
        if (subject != null) {
            events.happened(topic, subject);
        }
    }
}
