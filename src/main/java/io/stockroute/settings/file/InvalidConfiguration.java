package io.stockroute.settings.file;

import java.util.List;

/** The configuration has to be fixed before Stockroute can start; holds every problem that was found. */
public final class InvalidConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<ConfigurationProblem> problems;

    public InvalidConfiguration(List<ConfigurationProblem> problems) {
        super(problems.size() + " problem(s) in the configuration");
        this.problems = List.copyOf(problems);
    }

    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
