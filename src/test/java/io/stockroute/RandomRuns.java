package io.stockroute;

/** The seeds of random runs: {@code -Dstockroute.runs=20} makes more runs, {@code -Dstockroute.seed=42} repeats one. */
public final class RandomRuns {

    private RandomRuns() {}

    /** One run, as its seed wants it. */
    @FunctionalInterface
    public interface Run {
        void play(long seed) throws Exception;
    }

    /** Plays once, or as often as wished, each time from another seed, which is printed. */
    public static void play(String what, Run run) throws Exception {
        long first = first();
        for (int i = 0; i < Integer.getInteger("stockroute.runs", 1); i++) {
            print(what, first + i);
            run.play(first + i);
        }
    }

    /** The seed of a test that is played once; it is printed. */
    public static long seed(String what) {
        long seed = first();
        print(what, seed);
        return seed;
    }

    private static long first() {
        return Long.getLong("stockroute.seed", System.nanoTime());
    }

    private static void print(String what, long seed) {
        System.out.printf("%s: -Dstockroute.seed=%d%n", what, seed);
    }
}
