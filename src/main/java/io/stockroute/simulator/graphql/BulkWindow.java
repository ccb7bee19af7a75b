package io.stockroute.simulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

/** The part of the root list that a bulk query reads at a time; nested lists are read whole. */
public final class BulkWindow {
    private static final int ROWS = 1000;

    private long after = Long.MIN_VALUE;
    private boolean finished = true;

    public boolean isRoot(DataFetchingEnvironment env) {
        return env.getExecutionStepInfo().getPath().getLevel() == 1;
    }

    public <T> List<T> take(NavigableMap<Long, T> all, Predicate<T> wanted) {
        List<T> rows = new ArrayList<>();
        finished = true;
        for (Map.Entry<Long, T> entry : all.tailMap(after, false).entrySet()) {
            if (rows.size() == ROWS) {
                finished = false;
                break;
            }
            after = entry.getKey();
            if (wanted.test(entry.getValue())) {
                rows.add(entry.getValue());
            }
        }
        return rows;
    }

    boolean finished() {
        return finished;
    }
}
