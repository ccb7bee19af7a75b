package io.stockroute.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The advisories that are known, and the findings among them that were accepted. */
record AdvisoryList(List<Advisory> advisories, List<Accepted> accepted) {

    private static final int LONGEST_MONTHS = 6;

    /** Of this repository. */
    static AdvisoryList ours() throws IOException {
        try (InputStream file = AdvisoryList.class.getResourceAsStream("/supply/advisories.yaml")) {
            return new ObjectMapper(new YAMLFactory())
                    .registerModule(new JavaTimeModule())
                    .readValue(file, AdvisoryList.class);
        }
    }

    /** What is wrong with these libraries today, a sentence each; nothing if the jar may go out. */
    List<String> problems(Set<Library> libraries, LocalDate today) {
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Advisory advisory : advisories) {
            if (!ids.add(advisory.id())) {
                problems.add(advisory.id() + " stands in the list twice");
            }
            List<Library> concerned =
                    libraries.stream().filter(advisory::concerns).toList();
            if (!concerned.isEmpty() && acceptance(advisory.id()).isEmpty()) {
                problems.add("%s (%s) affects %s and is not accepted: %s"
                        .formatted(advisory.id(), advisory.title(), concerned, advisory.source()));
            }
        }
        accepted.forEach(one -> problems.addAll(problemsOf(one, libraries, today)));
        return problems;
    }

    private List<String> problemsOf(Accepted one, Set<Library> libraries, LocalDate today) {
        List<String> problems = new ArrayList<>();
        boolean applies = advisories.stream()
                .filter(advisory -> advisory.id().equals(one.id()))
                .anyMatch(advisory -> libraries.stream().anyMatch(advisory::concerns));
        if (!applies) {
            problems.add(one.id() + " is accepted and no longer applies: take it out");
        }
        if (today.isAfter(one.until())) {
            problems.add("%s was accepted until %s: look again".formatted(one.id(), one.until()));
        }
        if (one.until().isAfter(one.decided().plusMonths(LONGEST_MONTHS))) {
            problems.add("%s is accepted for longer than %d months".formatted(one.id(), LONGEST_MONTHS));
        }
        if (one.reason().isBlank()) {
            problems.add(one.id() + " is accepted without a reason");
        }
        return problems;
    }

    private Optional<Accepted> acceptance(String id) {
        return accepted.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
