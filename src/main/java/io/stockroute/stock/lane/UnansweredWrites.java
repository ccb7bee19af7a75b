package io.stockroute.stock.lane;

import io.stockroute.FailureText;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.level.KnownStock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes whose outcome is not known: nobody says whether Shopify did them. */
@Component
public class UnansweredWrites {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final OpenWrites open;
    private final RepeatedWrites repeats;
    private final BlockedWrites blocked;
    private final KnownStock known;
    private final Levels levels;
    private final LaneLeases leases;

    UnansweredWrites(
            OpenWrites open,
            RepeatedWrites repeats,
            BlockedWrites blocked,
            KnownStock known,
            Levels levels,
            LaneLeases leases) {
        this.open = open;
        this.repeats = repeats;
        this.blocked = blocked;
        this.known = known;
        this.levels = levels;
        this.leases = leases;
    }

    /** No answer came: the write may or may not have had its effect, and will be sent again unchanged. */
    @Transactional
    public void outcomeUnknown(StockWrite write, ShopifyException.OutcomeUnknown cause) {
        leases.confirm(write.store());
        long seconds = 1L << Math.min(write.tries(), 10);
        repeats.later(
                write,
                Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds())),
                EntryReason.told(
                        LedgerCode.WRITE_UNANSWERED, FailureText.of(cause).words()));
    }

    /**
     * No answer came, and the store answers others: one of its levels is to blame. It is sent once more with the same key, which tells
     * most surely what became of it. Then it is given up: its levels are read, which shows what it did, and written again in smaller parts. A
     * level that stands alone waits, and stands among the issues after three tries.
     */
    @Transactional
    public void recordFailed(StockWrite write, ShopifyException.RecordFailed cause) {
        if (!open.lock(write)) {
            return;
        }
        if (repeats.isFirst(write)) {
            outcomeUnknown(write, cause);
            return;
        }
        EntryReason reason =
                EntryReason.told(LedgerCode.WRITE_FAILED, FailureText.of(cause).words());
        known.unconfirmed(write.id(), write.levelIds());
        int failures = repeats.again(write, WriteState.ABANDONED, Kind.ABANDONED, reason);
        if (RecordFailureRule.isListed(failures)) {
            blocked.failing(write, reason, failures);
        }
    }

    /** Shopify no longer knows the key: its levels are read, and what they hold may be what the write set, if it was ever sent. */
    void giveUp(StockWrite write) {
        levels.lock(write.levelIds());
        if (write.unconfirmed()) {
            known.unconfirmed(write.id(), write.levelIds());
            repeats.again(write, WriteState.ABANDONED, Kind.ABANDONED, LedgerCode.WRITE_KEY_EXPIRED);
        } else {
            repeats.again(write, WriteState.ABANDONED, Kind.ABANDONED, LedgerCode.WRITE_NEVER_SENT);
        }
    }
}
