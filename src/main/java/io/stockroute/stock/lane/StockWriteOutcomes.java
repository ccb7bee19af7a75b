package io.stockroute.stock.lane;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.FailureText;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.lane.SetQuantitiesOutcome.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what Shopify answered to writes; each answer is one transaction. */
@Component
public class StockWriteOutcomes {

    /** Shopify is still busy with an earlier sending of the same write. */
    private static final Duration STILL_RUNNING = Duration.ofSeconds(2);

    private final OpenWrites open;
    private final WrittenQuantities written;
    private final RefusedWrites refused;
    private final RepeatedWrites repeats;
    private final Activations activations;

    StockWriteOutcomes(
            OpenWrites open,
            WrittenQuantities written,
            RefusedWrites refused,
            RepeatedWrites repeats,
            Activations activations) {
        this.open = open;
        this.written = written;
        this.refused = refused;
        this.repeats = repeats;
        this.activations = activations;
    }

    /** Takes an answer; tells which levels we know again. One that comes when the write has ended already tells nothing. */
    @Transactional
    public LevelChanges settle(StockWrite write, JsonNode data) {
        if (!open.lock(write)) {
            return LevelChanges.of(write.cause(), List.of());
        }
        if (write.kind() == StockWrite.Kind.ACTIVATE) {
            activations.record(write, ActivateLevel.of(write).outcome(data));
            return LevelChanges.of(write.cause(), List.of());
        }
        SetQuantitiesOutcome outcome = SetQuantities.of(write).outcome(data);
        if (outcome instanceof SetQuantitiesOutcome.Written done) {
            return written.record(write, done);
        }
        if (outcome instanceof SetQuantitiesOutcome.Stale) {
            repeats.again(write, WriteState.STALE, Kind.STALE, LedgerCode.WRITE_OUTDATED);
        } else if (outcome instanceof SetQuantitiesOutcome.RowsRefused rows) {
            refused.record(write, rows.refusals());
        } else if (outcome instanceof SetQuantitiesOutcome.Running) {
            repeats.later(write, STILL_RUNNING, EntryReason.of(LedgerCode.WRITE_IN_PROGRESS));
        } else if (outcome instanceof SetQuantitiesOutcome.PreviousAttemptFailed) {
            repeats.again(write, WriteState.ABANDONED, Kind.ABANDONED, LedgerCode.WRITE_FAILED_IN_SHOPIFY);
        } else {
            repeats.again(write, WriteState.ABANDONED, Kind.ABANDONED, LedgerCode.WRITE_KEY_REUSED);
        }
        return LevelChanges.of(write.cause(), List.of());
    }

    /** Shopify refuses the whole call and names no row. */
    @Transactional
    public void refuse(StockWrite write, ShopifyException.Refused cause) {
        if (open.lock(write)) {
            refused.record(
                    write,
                    List.of(new Refusal(
                            OptionalInt.empty(),
                            cause.code(),
                            FailureText.of(cause).words())));
        }
    }
}
