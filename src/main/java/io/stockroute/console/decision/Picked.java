package io.stockroute.console.decision;

import io.stockroute.catalog.ProductDecision.Proposal;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was chosen in a list: variants of either store, or near matches. */
record Picked(SyncPair pair, List<Long> inSource, List<Long> inDestination, List<Proposal> near) {

    static Picked of(SyncPair pair, List<String> picks) {
        List<Long> source = new ArrayList<>();
        List<Long> destination = new ArrayList<>();
        List<Proposal> near = new ArrayList<>();
        for (String pick : picks) {
            int colon = pick.indexOf(':');
            int slash = pick.indexOf('/');
            if (colon > 0) {
                near.add(Proposal.pair(id(pick.substring(0, colon)), id(pick.substring(colon + 1))));
            } else if (slash > 0) {
                (pick.substring(0, slash).equals(pair.source()) ? source : destination)
                        .add(id(pick.substring(slash + 1)));
            } else {
                throw senseless();
            }
        }
        return new Picked(pair, source, destination, near);
    }

    boolean isOne() {
        return near.isEmpty() && inSource.size() + inDestination.size() == 1;
    }

    String store() {
        return inSource.isEmpty() ? pair.destination() : pair.source();
    }

    long variant() {
        return (inSource.isEmpty() ? inDestination : inSource).get(0);
    }

    /** Near matches, or one variant of each store. */
    List<PairProposal> pairs() {
        if (!near.isEmpty()) {
            return near.stream().map(one -> new PairProposal(pair, one)).toList();
        }
        return inSource.size() == 1 && inDestination.size() == 1
                ? List.of(new PairProposal(pair, Proposal.pair(inSource.get(0), inDestination.get(0))))
                : List.of();
    }

    List<PairProposal> ignored() {
        return Stream.concat(
                        inSource.stream().map(one -> PairProposal.ignore(pair, pair.source(), one)),
                        inDestination.stream().map(one -> PairProposal.ignore(pair, pair.destination(), one)))
                .toList();
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw senseless();
        }
        return Long.parseLong(text);
    }

    private static ResponseStatusException senseless() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such variant");
    }
}
