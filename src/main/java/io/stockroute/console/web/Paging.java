package io.stockroute.console.web;

/** Keeps pages within bounds. */
public final class Paging {

    private static final int LARGEST = 500;

    private Paging() {}

    public static int page(int asked) {
        return Math.max(0, asked);
    }

    public static int size(int asked) {
        return Math.min(LARGEST, Math.max(1, asked));
    }
}
