package io.stockroute.ops;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Times in {@value #COUNT} classes, each reaching about 1.4 times as far as the one before it, from 50 ms to more than half an hour: so few
 * numbers tell a median that is some ten per cent exact.
 */
public final class DelayClasses {

    public static final int COUNT = 32;

    private static final double FIRST_MILLIS = 50;

    private DelayClasses() {}

    /** In which class a time is. */
    public static int of(Duration time) {
        for (int one = 0; one < COUNT - 1; one++) {
            if (time.toMillis() <= reach(one)) {
                return one;
            }
        }
        return COUNT - 1;
    }

    /**
     * The time, in milliseconds, that a share of all did not take longer than; empty if there is none.
     *
     * @param counts how many times are in each class
     * @param share between 0 and 1
     */
    public static OptionalLong quantile(long[] counts, double share) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        double rank = share * all;
        double before = 0;
        for (int one = 0; one < counts.length; one++) {
            if (counts[one] > 0 && before + counts[one] >= rank) {
                double from = one == 0 ? 0 : reach(one - 1);
                return OptionalLong.of(Math.round(from + (reach(one) - from) * (rank - before) / counts[one]));
            }
            before += counts[one];
        }
        return OptionalLong.empty();
    }

    private static double reach(int one) {
        return FIRST_MILLIS * Math.pow(Math.sqrt(2), one);
    }
}
