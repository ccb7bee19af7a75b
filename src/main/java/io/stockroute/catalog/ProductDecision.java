package io.stockroute.catalog;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about products of one Destination of a sync, and when they took it back.
 *
 * @param sourceVariant Source's; null: the decision is about a variant of the Destination alone
 * @param destinationVariant the Destination's; null: it is about one of Source alone
 * @param undoneAt null: it holds
 */
public record ProductDecision(
        long id,
        String sync,
        String source,
        String destination,
        Kind kind,
        @Nullable Long sourceVariant,
        @Nullable Long destinationVariant,
        String madeBy,
        Instant madeAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    /** What can be decided. */
    public enum Kind {
        /** The two variants are the same, whatever their keys say. */
        PAIR,
        /** The variant takes no part in the sync with this Destination. */
        IGNORE
    }

    /** A decision that somebody wants to make. */
    public record Proposal(
            Kind kind,
            @Nullable Long sourceVariant,
            @Nullable Long destinationVariant) {

        public Proposal {
            boolean complete = kind == Kind.PAIR
                    ? sourceVariant != null && destinationVariant != null
                    : (sourceVariant == null) != (destinationVariant == null);
            if (!complete) {
                throw new IllegalArgumentException("A pair has two variants, and what is ignored is one");
            }
        }

        public static Proposal pair(long source, long destination) {
            return new Proposal(Kind.PAIR, source, destination);
        }

        public static Proposal ignoreInSource(long variant) {
            return new Proposal(Kind.IGNORE, variant, null);
        }

        public static Proposal ignoreInDestination(long variant) {
            return new Proposal(Kind.IGNORE, null, variant);
        }
    }

    public boolean holds() {
        return undoneAt == null;
    }

    public Optional<Long> inSource() {
        return Optional.ofNullable(sourceVariant);
    }

    public Optional<Long> inDestination() {
        return Optional.ofNullable(destinationVariant);
    }
}
