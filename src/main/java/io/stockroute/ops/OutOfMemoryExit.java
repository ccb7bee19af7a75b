package io.stockroute.ops;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Ends the process when memory has run out. After that some threads are gone and others are not, so nothing that the process says of
 * itself is sure; whoever started it starts it again, and all state is in the database. Java's own switch for it,
 * {@code -XX:+ExitOnOutOfMemoryError}, has to be given at the start, and a jar cannot give it.
 */
public final class OutOfMemoryExit {

    /** The status by which Java's own switch ends a process. */
    static final int STATUS = 3;

    private static final int DEEPEST_CAUSE = 20;

    /** Made beforehand: there is no memory for it later. */
    private static final byte[] LAST_WORDS =
            "Out of memory: the process ends, to be started again.\n".getBytes(StandardCharsets.US_ASCII);

    private static volatile IntConsumer end = status -> {};

    private OutOfMemoryExit() {}

    /** From now on it ends the process. Threads that die of it are seen as well. */
    public static void install() {
        install(Runtime.getRuntime()::halt);
    }

    static void install(IntConsumer ending) {
        end = ending;
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            look(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                thread.getThreadGroup().uncaughtException(thread, failure);
            }
        });
    }

    /** Ends the process if that is what went wrong, or the cause of it. */
    public static void look(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof OutOfMemoryError) {
                say();
                end.accept(STATUS);
                return;
            }
            cause = cause.getCause();
        }
    }

    @SuppressWarnings("EmptyCatch") // the process ends in any case
    private static void say() {
        try (FileOutputStream error = new FileOutputStream(FileDescriptor.err)) {
            error.write(LAST_WORDS);
        } catch (IOException e) {
            // nobody listens
        }
    }
}
