package io.stockroute.order.lane;

import io.stockroute.order.draft.DraftBatch;
import io.stockroute.order.place.Placement;
import io.stockroute.order.rows.DestinationOrder;

/** What the order lane of a Source does next. */
public sealed interface OrderTurn {

    /** The kinds of turns. */
    enum Kind {
        CREATE,
        LOOK_UP,
        DRAFTS,
        PLACE,
        REST
    }

    /** Where the route sends it. */
    Kind kind();

    /** Whether there is something to do. */
    default boolean isWork() {
        return kind() != Kind.REST;
    }

    /** Bring an order of which Source has nothing. */
    record Create(DestinationOrder order) implements OrderTurn {
        @Override
        public Kind kind() {
            return Kind.CREATE;
        }
    }

    /** Look whether an order is in Source that was sent there, or was about to be when the process ended. */
    record LookUp(DestinationOrder order) implements OrderTurn {
        @Override
        public Kind kind() {
            return Kind.LOOK_UP;
        }
    }

    /** See what has become of draft orders. */
    record Follow(DraftBatch drafts) implements OrderTurn {
        @Override
        public Kind kind() {
            return Kind.DRAFTS;
        }
    }

    /** See whether the units of an imported order leave Source at the right place, and do the next step if not. */
    record Place(Placement placement) implements OrderTurn {
        @Override
        public Kind kind() {
            return Kind.PLACE;
        }
    }

    /** Nothing to do, or the store rests after a failure. */
    record Rest() implements OrderTurn {
        @Override
        public Kind kind() {
            return Kind.REST;
        }
    }
}
