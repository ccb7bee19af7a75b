package io.stockroute.console;

/** Keeps pages within bounds. */
final class Paging {

    private static final int LARGEST = 500;

    private Paging() {}

    static int page(int asked) {
        return Math.max(0, asked);
    }

    static int size(int asked) {
        return Math.min(LARGEST, Math.max(1, asked));
    }
}
