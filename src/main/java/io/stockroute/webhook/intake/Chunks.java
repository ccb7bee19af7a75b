package io.stockroute.webhook.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of one body as they arrive, within the budget. Room is taken in small steps, not by the length that the sender announces: who
 * announces much and sends little holds little.
 */
final class Chunks {

    private static final int SMALLEST = 8 * 1024;
    private static final int LARGEST = 256 * 1024;

    private final BodyBudget budget;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] current = new byte[0];
    private int used;
    private int size;
    private long held;

    Chunks(BodyBudget budget) {
        this.budget = budget;
    }

    /** Makes room to read into; false if the budget has none. */
    boolean makeRoom(long expected) {
        if (used < current.length) {
            return true;
        }
        int step = held == 0 ? SMALLEST : (int) Math.min(LARGEST, held);
        int length = expected > 0 ? (int) Math.min(step, expected) : step;
        if (!budget.take(length, held)) {
            return false;
        }
        held += length;
        if (used > 0) {
            full.add(current);
        }
        current = new byte[length];
        used = 0;
        return true;
    }

    byte[] current() {
        return current;
    }

    int offset() {
        return used;
    }

    int room() {
        return current.length - used;
    }

    void added(int bytes) {
        used += bytes;
        size += bytes;
    }

    int size() {
        return size;
    }

    /** The whole body. One that fitted the first chunk exactly, as most do, is not copied. */
    byte[] joined() {
        if (full.isEmpty() && used == current.length) {
            return current;
        }
        byte[] body = new byte[size];
        int at = 0;
        for (byte[] chunk : full) {
            System.arraycopy(chunk, 0, body, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(current, 0, body, at, used);
        return body;
    }

    /** Gives its room back; more than once does no harm. */
    synchronized void free() {
        budget.free(held);
        held = 0;
    }
}
