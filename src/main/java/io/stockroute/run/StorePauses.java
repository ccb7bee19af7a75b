package io.stockroute.run;

import io.stockroute.run.OperatorActions.Action;
import io.stockroute.settings.StoreHealth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses stores: nothing is asked of a paused store and nothing is written to it, by any instance. What it tells is kept, and
 * worked when it is resumed.
 */
@Component
public class StorePauses {

    private final StoreHealth health;
    private final OperatorActions actions;

    public StorePauses(StoreHealth health, OperatorActions actions) {
        this.health = health;
        this.actions = actions;
    }

    /** False if it is paused already. */
    @Transactional
    public boolean pause(String store, String operator) {
        return noted(health.pause(store, operator), store, Action.PAUSE, operator);
    }

    /** False if it is not paused. */
    @Transactional
    public boolean resume(String store, String operator) {
        return noted(health.resume(store), store, Action.RESUME, operator);
    }

    private boolean noted(boolean changed, String store, Action action, String operator) {
        if (changed) {
            actions.note(operator, action, Optional.empty(), Optional.of(store));
        }
        return changed;
    }
}
