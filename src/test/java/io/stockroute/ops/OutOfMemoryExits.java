package io.stockroute.ops;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the exits that would have been made. */
public final class OutOfMemoryExits {

    private final AtomicInteger count = new AtomicInteger();
    private UncaughtExceptionHandler before;

    public void watch() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        OutOfMemoryExit.install(status -> count.incrementAndGet());
    }

    public void forget() {
        OutOfMemoryExit.install(status -> {});
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    public int count() {
        return count.get();
    }
}
