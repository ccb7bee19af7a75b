package io.stockroute.console.decision;

import io.stockroute.catalog.ProductDecision.Kind;
import io.stockroute.catalog.ProductDecision.Proposal;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A decision that is wanted for one Destination of a sync, and the text by which forms carry it. */
record PairProposal(SyncPair pair, Proposal proposal) {

    private static final String NONE = "-";

    /** As a form sends it: {@code main/outlet/pair/12/34}, {@code main/outlet/ignore/12/-}. */
    static PairProposal of(Viewer viewer, String text) {
        List<String> parts = List.of(text.split("/", -1));
        if (parts.size() != 5) {
            throw senseless();
        }
        try {
            Kind kind = Kind.valueOf(parts.get(2).toUpperCase(Locale.ROOT));
            return new PairProposal(
                    pair(viewer, parts.get(0), parts.get(1)), new Proposal(kind, id(parts.get(3)), id(parts.get(4))));
        } catch (IllegalArgumentException e) {
            throw senseless();
        }
    }

    /** @throws ResponseStatusException 404 if the viewer sees no such sync, or it has no such Destination */
    static SyncPair pair(Viewer viewer, @Nullable String sync, @Nullable String destination) {
        Sync found = viewer.syncs().stream()
                .filter(one -> one.name().equals(sync))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such sync"));
        if (destination == null || !found.destinations().contains(destination)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The sync has no such Destination");
        }
        return new SyncPair(found, destination);
    }

    /** One variant of a list, {@code store/12}, to be left out. */
    static PairProposal ignore(SyncPair pair, String store, long variant) {
        return new PairProposal(
                pair,
                store.equals(pair.source()) ? Proposal.ignoreInSource(variant) : Proposal.ignoreInDestination(variant));
    }

    public String text() {
        return String.join(
                "/",
                pair.name(),
                pair.destination(),
                proposal.kind().name().toLowerCase(Locale.ROOT),
                text(proposal.sourceVariant()),
                text(proposal.destinationVariant()));
    }

    private static String text(@Nullable Long id) {
        return id == null ? NONE : String.valueOf(id);
    }

    private static @Nullable Long id(String text) {
        return text.equals(NONE) ? null : Long.valueOf(text);
    }

    private static ResponseStatusException senseless() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such decision");
    }
}
