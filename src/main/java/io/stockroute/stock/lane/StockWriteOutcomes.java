package io.stockroute.stock.lane;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.lane.SetQuantitiesOutcome.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends writes as calls and records how they end; each end is one transaction. */
@Component
public class StockWriteOutcomes {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** Stocked so often within so long and still not stocked: it will not be. */
    private static final int ACTIVATIONS = 3;

    private static final Duration SOON = Duration.ofMinutes(10);

    private final StockWriteRepository writes;
    private final Levels levels;
    private final ApprovalOutcomes holds;
    private final Ledger ledger;
    private final LaneLeases leases;
    private final Clock clock;

    StockWriteOutcomes(
            StockWriteRepository writes,
            Levels levels,
            ApprovalOutcomes holds,
            Ledger ledger,
            LaneLeases leases,
            Clock clock) {
        this.writes = writes;
        this.levels = levels;
        this.holds = holds;
        this.ledger = ledger;
        this.leases = leases;
        this.clock = clock;
    }

    /** The call of a write, to be sent now: the same one, however often it is asked for. From here on it may have reached Shopify. */
    @Transactional
    public ShopifyCall call(StockWrite write) {
        leases.confirm(write.store());
        writes.setInDoubt(write, true);
        ShopifyCall call = write.kind() == StockWrite.Kind.ACTIVATE
                ? activation(write).call()
                : quantities(write).call();
        boolean trial = write.tries() > 0 || writes.attempts(write.levelIds()) > 0;
        return trial ? call.asTrial() : call;
    }

    /** Takes an answer; tells which levels we know anew. One that comes when the write has ended already tells nothing. */
    @Transactional
    public LevelChanges settle(StockWrite write, JsonNode data) {
        if (!take(write)) {
            return LevelChanges.of(write.cause(), List.of());
        }
        if (write.kind() == StockWrite.Kind.ACTIVATE) {
            settleActivation(write, activation(write).outcome(data));
            return LevelChanges.of(write.cause(), List.of());
        }
        SetQuantitiesOutcome outcome = quantities(write).outcome(data);
        if (outcome instanceof SetQuantitiesOutcome.Written written) {
            return written(write, written);
        } else if (outcome instanceof SetQuantitiesOutcome.Stale) {
            again(write, WriteState.STALE, Kind.STALE, LedgerCode.WRITE_OUTDATED);
        } else if (outcome instanceof SetQuantitiesOutcome.RowsRefused refused) {
            refused(write, refused.refusals());
        } else if (outcome instanceof SetQuantitiesOutcome.Running) {
            writes.postpone(write, clock.instant().plusSeconds(2), EntryReason.of(LedgerCode.WRITE_IN_PROGRESS));
        } else if (outcome instanceof SetQuantitiesOutcome.PreviousAttemptFailed) {
            again(write, WriteState.ABANDONED, Kind.ABANDONED, LedgerCode.WRITE_FAILED_IN_SHOPIFY);
        } else {
            again(write, WriteState.ABANDONED, Kind.ABANDONED, LedgerCode.WRITE_KEY_REUSED);
        }
        return LevelChanges.of(write.cause(), List.of());
    }

    /** The call did not reach Shopify, or nobody was let in: if an earlier one may have, that is as open as it was. */
    @Transactional
    public void unsent(StockWrite write) {
        leases.confirm(write.store());
        writes.setInDoubt(write, write.inDoubt());
    }

    /** No answer came: the write may or may not have had its effect, and will be sent again unchanged. */
    @Transactional
    public void outcomeUnknown(StockWrite write, ShopifyException.OutcomeUnknown cause) {
        leases.confirm(write.store());
        long seconds = 1L << Math.min(write.tries(), 10);
        Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        writes.postpone(
                write,
                clock.instant().plus(wait),
                EntryReason.told(LedgerCode.WRITE_UNANSWERED, String.valueOf(cause.getMessage())));
    }

    /**
     * No answer came, and the store answers others: one of its levels is to blame. It is sent once more with the same key, which tells
     * most surely what became of it. Then it is given up: its levels are read, which shows what it did, and written again in halves. A
     * level that stands alone waits, and stands among the failures after three tries.
     */
    @Transactional
    public void recordFailed(StockWrite write, ShopifyException.RecordFailed cause) {
        if (!take(write)) {
            return;
        }
        if (write.tries() == 0 && writes.attempts(write.levelIds()) == 0) {
            outcomeUnknown(write, cause);
            return;
        }
        EntryReason reason = EntryReason.told(LedgerCode.WRITE_FAILED, String.valueOf(cause.getMessage()));
        writes.doubt(write);
        int failures = again(write, WriteState.ABANDONED, Kind.ABANDONED, reason);
        if (RecordFailureRule.isListed(failures)) {
            long level = write.levelIds().get(0);
            writes.fail(level, reason, clock.instant().plus(RecordFailureRule.after(failures)));
            levels.check(write.levelIds());
        }
    }

    /** Shopify refuses the whole call and names no row. */
    @Transactional
    public void refuse(StockWrite write, ShopifyException.Refused cause) {
        if (take(write)) {
            refused(write, List.of(new Refusal(OptionalInt.empty(), cause.code(), String.valueOf(cause.getMessage()))));
        }
    }

    /** Holds a write and its levels, if it has not ended: what another instance took down meanwhile stands. */
    private boolean take(StockWrite write) {
        leases.confirm(write.store());
        levels.lock(write.levelIds());
        return writes.isOpen(write);
    }

    /** Shopify no longer knows the key: its levels are read, and only a write that may have been done casts doubt on what is read. */
    void giveUp(StockWrite write) {
        levels.lock(write.levelIds());
        if (write.inDoubt()) {
            writes.doubt(write);
            again(write, WriteState.ABANDONED, Kind.ABANDONED, LedgerCode.WRITE_KEY_EXPIRED);
        } else {
            again(write, WriteState.ABANDONED, Kind.ABANDONED, LedgerCode.WRITE_NEVER_SENT);
        }
    }

    private LevelChanges written(StockWrite write, SetQuantitiesOutcome.Written written) {
        List<StockWrite.Row> unproven = unproven(write, written);
        if (unproven.size() == write.rows().size()) {
            again(write, WriteState.STALE, Kind.STALE, LedgerCode.WRITE_OUTDATED);
            return LevelChanges.of(write.cause(), List.of());
        }
        Optional<String> group = written.groupId();
        List<StockWrite.Row> proven =
                write.rows().stream().filter(row -> !unproven.contains(row)).toList();
        List<Long> ids = proven.stream().map(StockWrite.Row::levelId).toList();
        writes.believeWritten(write, ids);
        writes.close(write, WriteState.DONE, group.orElse(null), null);
        holds.written(write);
        levels.check(write.levelIds());
        note(
                write,
                proven,
                Kind.WRITTEN,
                group.map(id -> EntryReason.told(LedgerCode.WRITTEN_IN_GROUP, id))
                        .orElseGet(() -> EntryReason.of(LedgerCode.WRITTEN_ALREADY)));
        levels.mark(unproven.stream().map(StockWrite.Row::levelId).toList(), write.cause());
        note(write, unproven, Kind.STALE, EntryReason.of(LedgerCode.WRITE_OUTDATED));
        return LevelChanges.of(write.cause(), ids);
    }

    /**
     * Rows that were to change something, that Shopify does not count among its changes, and that no earlier sending can have written. It
     * is not known whether Shopify looks for rows without a change before it compares (facts.md section 19). If it does, such a level was
     * changed by somebody else to the very number that we wanted, and believing it written would lose that change. It is read.
     */
    private static List<StockWrite.Row> unproven(StockWrite write, SetQuantitiesOutcome.Written written) {
        return write.inDoubt()
                ? List.of()
                : write.rows().stream()
                        .filter(row -> row.from().isPresent() && !row.from().equals(row.to()))
                        .filter(row -> written.leavesOut(row.itemId(), row.locationId()))
                        .toList();
    }

    private void settleActivation(StockWrite write, ActivationOutcome outcome) {
        long level = write.rows().get(0).levelId();
        if (outcome instanceof ActivationOutcome.Refused refused) {
            EntryReason reason = EntryReason.told(LedgerCode.REJECTED_BY_SHOPIFY, refused.reason());
            block(write, level, reason);
            writes.close(write, WriteState.REFUSED, null, reason);
        } else if (writes.activations(level, clock.instant().minus(SOON)) > ACTIVATIONS) {
            EntryReason reason = EntryReason.of(LedgerCode.STILL_NOT_STOCKED);
            block(write, level, reason);
            writes.close(write, WriteState.REFUSED, null, reason);
        } else {
            writes.close(write, WriteState.DONE, null, null);
            note(write, Kind.ACTIVATED, null);
        }
        levels.check(write.levelIds());
        levels.mark(write.levelIds(), write.cause());
    }

    /** Nothing was written: every level is read and decided again, in smaller company. */
    private void again(StockWrite write, WriteState state, Kind kind, LedgerCode code) {
        again(write, state, kind, EntryReason.of(code));
    }

    /** As above; tells how often the level failed alone, 0 if others may be to blame. */
    private int again(StockWrite write, WriteState state, Kind kind, EntryReason reason) {
        writes.close(write, state, null, reason);
        int failures = writes.countFailure(write.levelIds());
        levels.mark(write.levelIds(), write.cause());
        note(write, kind, reason);
        return failures;
    }

    /** Rows that Shopify names are blocked, the others go again; if it names none, the batch is split until one stands alone. */
    private void refused(StockWrite write, List<Refusal> refusals) {
        EntryReason reason = rejection(refusals.get(0));
        var bad = new TreeMap<Long, EntryReason>();
        for (Refusal refusal : refusals) {
            int row = write.rows().size() == 1 ? 0 : refusal.row().orElse(-1);
            if (row >= 0 && row < write.rows().size()) {
                bad.putIfAbsent(write.rows().get(row).levelId(), rejection(refusal));
            }
        }
        if (write.inDoubt()) {
            writes.doubt(write);
        }
        writes.close(write, WriteState.REFUSED, null, reason);
        if (bad.isEmpty()) {
            writes.countFailure(write.levelIds());
            note(write, Kind.REFUSED, reason);
        }
        bad.forEach((level, why) -> block(write, level, why));
        if (!bad.isEmpty()) {
            List<StockWrite.Row> others = write.rows().stream()
                    .filter(row -> !bad.containsKey(row.levelId()))
                    .toList();
            note(write, others, Kind.REFUSED, EntryReason.of(LedgerCode.REJECTED_WITH_OTHERS));
        }
        levels.check(write.levelIds());
        // all of them: a hint that named what the write would have set was taken for its echo
        levels.mark(write.levelIds(), write.cause());
    }

    private static EntryReason rejection(Refusal refusal) {
        return EntryReason.told(LedgerCode.REJECTED_BY_SHOPIFY, refusal.message() + " (" + refusal.code() + ")");
    }

    private void block(StockWrite write, long level, EntryReason reason) {
        writes.block(level, reason);
        ledger.append(List.of(
                new LedgerEntry(level, Kind.BLOCKED, null, null, write.cause().text(), reason)));
    }

    private void note(StockWrite write, Kind kind, @Nullable EntryReason reason) {
        note(write, write.rows(), kind, reason);
    }

    private void note(StockWrite write, List<StockWrite.Row> rows, Kind kind, @Nullable EntryReason reason) {
        ledger.append(rows.stream()
                .map(row -> new LedgerEntry(
                        row.levelId(),
                        kind,
                        Levels.boxed(row.from()),
                        Levels.boxed(row.to()),
                        write.cause().text(),
                        reason))
                .toList());
    }

    private static ActivateLevel activation(StockWrite write) {
        StockWrite.Row row = write.rows().get(0);
        return new ActivateLevel(write.store(), row.itemId(), row.locationId(), write.key());
    }

    private static SetQuantities quantities(StockWrite write) {
        return new SetQuantities(
                write.store(),
                write.key(),
                write.reference(),
                write.rows().stream()
                        .map(row -> new SetQuantities.Row(
                                row.itemId(), row.locationId(), row.to().orElseThrow(), row.from()))
                        .toList());
    }
}
