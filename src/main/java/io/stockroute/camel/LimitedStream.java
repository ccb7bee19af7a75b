package io.stockroute.camel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * An answer that is counted while it is read. Beyond a limit the connection is cut off, as closing a stream of the HTTP client would read
 * what is left of it.
 */
final class LimitedStream extends FilterInputStream {

    private final OutgoingLimits limits;
    private final Runnable cutOff;
    private final LongSupplier nanos;
    private final long begun;
    private long read;
    private long line;
    private boolean ended;

    LimitedStream(InputStream in, OutgoingLimits limits, Runnable cutOff, LongSupplier nanos) {
        super(in);
        this.limits = limits;
        this.cutOff = cutOff;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? count : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count < 0) {
            ended = true;
            return count;
        }
        read += count;
        if (read > limits.bytes()) {
            throw refused("is larger than " + words(limits.bytes()));
        }
        if (limits.lineBytes().isPresent()) {
            checkLines(bytes, offset, count, limits.lineBytes().get());
        }
        if (limits.deadline().isPresent()
                && nanos.getAsLong() - begun > limits.deadline().get().toNanos()) {
            throw refused("was not complete after " + limits.deadline().get().toSeconds() + " s");
        }
        return count;
    }

    private void checkLines(byte[] bytes, int offset, int count, long most) throws AnswerRefused {
        for (int i = offset; i < offset + count; i++) {
            line = bytes[i] == '\n' ? 0 : line + 1;
            if (line > most) {
                throw refused("has a line of more than " + words(most));
            }
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = 0;
        while (skipped < bytes && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            cutOff.run();
        }
        super.close();
    }

    private AnswerRefused refused(String why) {
        cutOff.run();
        return new AnswerRefused(limits.what() + " " + why + " and was not read further");
    }

    private static String words(long bytes) {
        return bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
