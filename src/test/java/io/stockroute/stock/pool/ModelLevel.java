package io.stockroute.stock.pool;

import io.stockroute.stock.LevelKey;
import io.stockroute.stock.level.Level;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is stored of a level, and, beside it, what is in memory alone. */
final class ModelLevel {

    /** The store's answer to a read that is on its way back. */
    record Answer(Level level, int quantity, int local) {}

    final long id;
    final ModelStore store;

    OptionalInt believed = OptionalInt.empty();
    OptionalInt target = OptionalInt.empty();
    Optional<ModelStore.Write> write = Optional.empty();
    /** A new level is to be read, as after linking it. */
    private boolean readWanted = true;

    private long readSeq = 1;

    @Nullable
    Answer read;

    @Nullable
    Boolean written;

    /** For the check alone: the store's local changes that the last read has shown, and those made before it took part. */
    int shown;

    int before;

    ModelLevel(long id, ModelStore store) {
        this.id = id;
        this.store = store;
    }

    Level asStored() {
        return new Level(
                id,
                new LevelKey("store-" + id, id, id),
                believed,
                Optional.empty(),
                believed.isPresent() ? Optional.of(true) : Optional.empty(),
                target,
                write.isPresent() ? OptionalInt.of(write.get().to()) : OptionalInt.empty(),
                OptionalInt.empty(),
                readWanted,
                readSeq,
                Optional.empty(),
                0);
    }

    void mark() {
        readSeq++;
        readWanted = true;
    }

    boolean isReadWanted() {
        return readWanted;
    }

    /** A mark that came after the read was asked for stays. */
    void believe(Answer answer) {
        believed = OptionalInt.of(answer.quantity());
        readWanted = readSeq != answer.level().readSeq();
    }

    boolean drifts() {
        return believed.isPresent() && target.isPresent() && !believed.equals(target);
    }

    void forgetMemory() {
        read = null;
        written = null;
    }
}
