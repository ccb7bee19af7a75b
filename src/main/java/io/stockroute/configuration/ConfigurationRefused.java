package io.stockroute.configuration;

import java.util.List;

/** The configuration has to be mended before Stockroute can start; holds every problem that was found. */
public final class ConfigurationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public ConfigurationRefused(List<Problem> problems) {
        super(problems.size() + " problem(s) in the configuration");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
