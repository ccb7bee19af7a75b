package io.stockroute.catalog.bulk;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Groups of lines, each read when it is asked for. A group ends with its last line or, if its lines are long, before it gets large. Once
 * closed it has no more: a split closes it when it is done or has failed, and asks it again after that.
 */
final class LineGroups implements Iterator<String>, Closeable {

    /** No line begins in a group after so many characters. */
    static final int FULL = 1 << 20;

    private final BufferedReader reader;
    private final int lines;
    private Optional<String> next = Optional.empty();
    private boolean closed;

    LineGroups(InputStream in, int lines) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.lines = lines;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !closed) {
            next = read();
        }
        return next.isPresent();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String group = next.orElseThrow();
        next = Optional.empty();
        return group;
    }

    private Optional<String> read() {
        try {
            StringBuilder group = new StringBuilder();
            String line = null;
            for (int i = 0; i < lines && group.length() < FULL && (line = reader.readLine()) != null; i++) {
                group.append(line).append('\n');
            }
            return group.isEmpty() ? Optional.empty() : Optional.of(group.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        next = Optional.empty();
        reader.close();
    }
}
