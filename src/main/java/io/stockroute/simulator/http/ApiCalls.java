package io.stockroute.simulator.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients asked of one shop, by name of the operation. */
public final class ApiCalls {
    private final Map<String, AtomicInteger> counts = new TreeMap<>();
    private final Map<String, AtomicInteger> points = new TreeMap<>();
    private final Set<String> keys = new TreeSet<>();
    private int throttled;

    public synchronized void counted(String operation) {
        counts.computeIfAbsent(operation, name -> new AtomicInteger()).incrementAndGet();
    }

    public synchronized void paid(String operation, int cost) {
        points.computeIfAbsent(operation, name -> new AtomicInteger()).addAndGet(cost);
    }

    public synchronized void keyUsed(String key) {
        keys.add(key);
    }

    public synchronized void throttledOnce() {
        throttled += 1;
    }

    /** Calls that arrived, whatever became of them. */
    public synchronized int count(String operation) {
        AtomicInteger count = counts.get(operation);
        return count == null ? 0 : count.get();
    }

    public synchronized int total() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public synchronized Map<String, Integer> counts() {
        return plain(counts);
    }

    /** Actual cost by operation. */
    public synchronized Map<String, Integer> points() {
        return plain(points);
    }

    /** Calls answered with THROTTLED. */
    public synchronized int throttled() {
        return throttled;
    }

    /** The distinct idempotency keys seen. */
    public synchronized Set<String> idempotencyKeys() {
        return Set.copyOf(keys);
    }

    public synchronized void clear() {
        counts.clear();
        points.clear();
        keys.clear();
        throttled = 0;
    }

    private static Map<String, Integer> plain(Map<String, AtomicInteger> map) {
        Map<String, Integer> plain = new LinkedHashMap<>();
        map.forEach((name, value) -> plain.put(name, value.get()));
        return Collections.unmodifiableMap(plain);
    }
}
