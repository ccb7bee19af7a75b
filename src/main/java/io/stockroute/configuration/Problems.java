package io.stockroute.configuration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The problems found so far. A key has one problem, the first that was found: what follows from it is not worth a line. */
public final class Problems {

    private final Map<String, Problem> byKey = new LinkedHashMap<>();

    public void add(String what, String where, String how) {
        byKey.putIfAbsent(where, new Problem(what, where, how));
    }

    public void addAll(Collection<Problem> others) {
        others.forEach(problem -> byKey.putIfAbsent(problem.where(), problem));
    }

    public List<Problem> all() {
        return List.copyOf(byKey.values());
    }

    /** @throws ConfigurationRefused if there is any problem */
    public void refuseIfAny() {
        if (!byKey.isEmpty()) {
            throw new ConfigurationRefused(List.copyOf(byKey.values()));
        }
    }
}
