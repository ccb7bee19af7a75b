package io.stockroute.settings.file;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The problems found so far. A key has one problem, the first that was found: what follows from it is not worth a line. */
public final class ConfigurationProblems {

    private final Map<String, ConfigurationProblem> byKey = new LinkedHashMap<>();

    public void add(String what, String where, String how) {
        byKey.putIfAbsent(where, new ConfigurationProblem(what, where, how));
    }

    public void addAll(Collection<ConfigurationProblem> others) {
        others.forEach(problem -> byKey.putIfAbsent(problem.where(), problem));
    }

    public List<ConfigurationProblem> all() {
        return List.copyOf(byKey.values());
    }

    /** @throws InvalidConfiguration if there is any problem */
    public void refuseIfAny() {
        if (!byKey.isEmpty()) {
            throw new InvalidConfiguration(List.copyOf(byKey.values()));
        }
    }
}
