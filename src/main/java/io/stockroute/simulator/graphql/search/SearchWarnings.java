package io.stockroute.simulator.graphql.search;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part "search" of an answer's extensions (capture: inventory-item-levels-connection-windowing-2026-04). */
public final class SearchWarnings {
    private final List<Map<String, Object>> warnings = new ArrayList<>();

    static SearchWarnings of(DataFetchingEnvironment env) {
        return env.getGraphQlContext().get(SearchWarnings.class);
    }

    void unknownField(DataFetchingEnvironment env, String query, Term term) {
        Map<String, Object> warning = new LinkedHashMap<>();
        warning.put("path", env.getExecutionStepInfo().getPath().getKeysOnly());
        warning.put("query", query);
        warning.put("parsed", Map.of("field", term.field(), term.parsedAs(), term.value()));
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("field", term.field());
        text.put("message", "Invalid search field for this query.");
        text.put("code", "invalid_field");
        warning.put("warnings", List.of(text));
        warnings.add(warning);
    }

    public List<Map<String, Object>> all() {
        return warnings;
    }
}
