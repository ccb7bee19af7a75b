package io.stockroute.simulator.graphql.search;

import graphql.schema.DataFetchingEnvironment;
import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.graphql.BulkWindow;
import io.stockroute.simulator.state.Entity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages of lists: first/last, after/before, reverse, query and sortKey, as Shopify has them. */
public final class Connections<T extends Entity> {
    private static final int LARGEST_PAGE = 250;
    private static final Pattern CURSOR = Pattern.compile("\\{\"last_id\":(\\d+),\"last_value\":\"(.*)\"}");

    private final SearchFields<T> fields;
    private final Map<String, Function<T, String>> sortKeys;

    /** Sort keys that are missing here (ID, RELEVANCE …) sort by id. */
    public Connections(SearchFields<T> fields, Map<String, Function<T, String>> sortKeys) {
        this.fields = fields;
        this.sortKeys = sortKeys;
    }

    public Map<String, Object> page(DataFetchingEnvironment env, NavigableMap<Long, T> all, Predicate<T> shown) {
        BulkWindow bulk = env.getGraphQlContext().get(BulkWindow.class);
        Function<T, String> sortKey = sortKeys.get(String.valueOf((Object) env.getArgument("sortKey")));
        boolean reverse = Boolean.TRUE.equals(env.getArgument("reverse"));
        Predicate<T> wanted = shown.and(search(env));
        if (bulk != null) {
            return bulk.isRoot(env)
                    ? connection(bulk.take(all, wanted), sortKey, false, false)
                    : connection(
                            ordered(all.values(), sortKey, reverse).stream()
                                    .filter(wanted)
                                    .toList(),
                            sortKey,
                            false,
                            false);
        }
        checkWindow(env);
        Collection<T> candidates = all.values();
        String after = env.getArgument("after");
        if (after != null && sortKey == null && env.getArgument("before") == null && env.getArgument("last") == null) {
            candidates = (reverse ? all.headMap(id(after), false) : all.tailMap(id(after), false)).values();
            after = null;
            return window(env, ordered(candidates, null, reverse), wanted, null, true);
        }
        return window(env, ordered(candidates, sortKey, reverse), wanted, sortKey, false);
    }

    /** Cuts the page out of the ordered list; lazily, for a list may have 100,000 rows. */
    private Map<String, Object> window(
            DataFetchingEnvironment env,
            Collection<T> ordered,
            Predicate<T> wanted,
            @Nullable Function<T, String> sortKey,
            boolean continued) {
        Integer first = env.getArgument("first");
        Integer last = env.getArgument("last");
        if (first != null && continued) {
            List<T> page = ordered.stream().filter(wanted).limit(first + 1L).toList();
            boolean more = page.size() > first;
            return connection(more ? page.subList(0, first) : page, sortKey, more, true);
        }
        List<T> rows = ordered.stream().filter(wanted).toList();
        int from = 0;
        int to = rows.size();
        Comparator<String> cursors = cursorOrder(sortKey, Boolean.TRUE.equals(env.getArgument("reverse")));
        String after = env.getArgument("after");
        String before = env.getArgument("before");
        while (after != null && from < to && cursors.compare(cursor(rows.get(from), sortKey), after) <= 0) {
            from += 1;
        }
        while (before != null && to > from && cursors.compare(cursor(rows.get(to - 1), sortKey), before) >= 0) {
            to -= 1;
        }
        if (first != null) {
            to = Math.min(to, from + first);
        } else if (last != null) {
            from = Math.max(from, to - last);
        }
        return connection(rows.subList(from, to), sortKey, to < rows.size(), from > 0);
    }

    /** What the argument {@code query} means; a filter that Shopify does not know is ignored with a warning. */
    public Predicate<T> search(DataFetchingEnvironment env) {
        String text = env.getArgument("query");
        if (text == null || text.isBlank()) {
            return each -> true;
        }
        SearchQuery query = new SearchQuery(text);
        SearchWarnings warnings = SearchWarnings.of(env);
        Predicate<T> predicate = query.predicate(fields::meaning);
        query.terms().stream()
                .filter(term -> !fields.knows(term.field()))
                .forEach(term -> warnings.unknownField(env, text, term));
        return predicate;
    }

    private static void checkWindow(DataFetchingEnvironment env) {
        Integer first = env.getArgument("first");
        Integer last = env.getArgument("last");
        if (first == null && last == null) {
            throw new AdminError("BAD_REQUEST", "you must provide one of first or last");
        }
        if (first != null && last != null) {
            throw new AdminError("BAD_REQUEST", "providing both first and last is not supported");
        }
        int size = first != null ? first : last;
        if (size < 0 || size > LARGEST_PAGE) {
            throw new AdminError(
                    "BAD_REQUEST",
                    (first != null ? "first" : "last") + " must be between 0 and " + LARGEST_PAGE + " (given: " + size
                            + ")");
        }
    }

    private Collection<T> ordered(Collection<T> all, @Nullable Function<T, String> sortKey, boolean reverse) {
        if (sortKey == null && !reverse) {
            return all;
        }
        List<T> list = new ArrayList<>(all);
        if (sortKey != null) {
            list.sort(Comparator.comparing(sortKey).thenComparing(Entity::record));
        }
        if (reverse) {
            Collections.reverse(list);
        }
        return list;
    }

    private Map<String, Object> connection(
            List<T> rows, @Nullable Function<T, String> sortKey, boolean next, boolean previous) {
        Map<String, @Nullable Object> pageInfo = new LinkedHashMap<>();
        pageInfo.put("hasNextPage", next);
        pageInfo.put("hasPreviousPage", previous);
        pageInfo.put("startCursor", rows.isEmpty() ? null : cursor(rows.get(0), sortKey));
        pageInfo.put("endCursor", rows.isEmpty() ? null : cursor(rows.get(rows.size() - 1), sortKey));
        List<Edge> edges = rows.stream()
                .map(row -> new Edge(row, () -> cursor(row, sortKey)))
                .toList();
        return Map.of("edges", edges, "nodes", rows, "pageInfo", pageInfo);
    }

    private String cursor(T row, @Nullable Function<T, String> sortKey) {
        String value = sortKey == null ? String.valueOf(row.record()) : sortKey.apply(row);
        String text = "{\"last_id\":" + row.record() + ",\"last_value\":\"" + value + "\"}";
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Comparator<String> cursorOrder(@Nullable Function<?, String> sortKey, boolean reverse) {
        Comparator<String> byId = Comparator.comparing(Connections::id);
        Comparator<String> order = sortKey == null
                ? byId
                : Comparator.<String, String>comparing(cursor -> read(cursor).group(2))
                        .thenComparing(byId);
        return reverse ? order.reversed() : order;
    }

    private static long id(String cursor) {
        return Long.parseLong(read(cursor).group(1));
    }

    private static Matcher read(String cursor) {
        try {
            Matcher matcher = CURSOR.matcher(new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (matcher.matches()) {
                return matcher;
            }
        } catch (IllegalArgumentException notBase64) {
            // the same error as for any other text that is no cursor
        }
        throw new AdminError("BAD_REQUEST", "Invalid cursor for current pagination sort.");
    }
}
