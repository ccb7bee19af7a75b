package io.stockroute.stock;

import io.stockroute.stock.RunChange.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Where stock records what became of the changes of runs, level by level. Who calls it has locked the levels. */
public interface RunChangeLog {

    /** Records what a run changes, in place of what was planned of these levels before. */
    void put(Collection<RunChange> changes);

    /** Moves changes on that are in a state. */
    void move(long run, Collection<Long> levels, State from, State to, @Nullable LedgerCode note);

    /** How an undoing ended for one level. */
    void end(RunChange change, State state, OptionalInt holds, @Nullable EntryReason note);

    /** Levels were changed by somebody, or written again: what runs have applied to them is not what they hold any more. */
    void outdate(Collection<Long> levels);

    /** The changes of some levels, by any run, that are in one of these states. */
    List<RunChange> of(Collection<Long> levels, State... states);

    /** What a run wants levels to hold, in the order of their ids, whatever became of it. */
    Map<Long, Integer> planned(long run, List<Long> levels);
}
