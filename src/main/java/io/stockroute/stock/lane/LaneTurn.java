package io.stockroute.stock.lane;

import io.stockroute.stock.level.ReadBatch;

/** What a lane does next. */
public sealed interface LaneTurn {

    /** The kinds of turns. */
    enum Kind {
        READ,
        SET,
        ACTIVATE,
        LOCATIONS,
        PRODUCT,
        REST
    }

    /** Where the route sends it. */
    Kind kind();

    /** Whether there is something to do. */
    default boolean isWork() {
        return kind() != Kind.REST;
    }

    /** Read levels of one location. */
    record Read(ReadBatch batch) implements LaneTurn {
        @Override
        public Kind kind() {
            return Kind.READ;
        }
    }

    /** Send a stored write, first or again. */
    record Write(StockWrite write) implements LaneTurn {
        @Override
        public Kind kind() {
            return write.kind() == StockWrite.Kind.SET ? Kind.SET : Kind.ACTIVATE;
        }
    }

    /** Read the catalog where hints say that it changed: the locations, or a product. */
    record Catalog(Kind kind) implements LaneTurn {}

    /** Nothing to do, or the store rests after a failure. */
    record Rest() implements LaneTurn {
        @Override
        public Kind kind() {
            return Kind.REST;
        }
    }
}
