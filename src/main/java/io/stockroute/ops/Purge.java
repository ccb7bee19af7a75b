package io.stockroute.ops;

import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import io.stockroute.settings.Retention.Removal;
import io.stockroute.settings.Tuning;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What is removed once it is old enough: each module says it of its own tables. */
@Component
public class Purge {

    /** What is old is gone for good: an instance whose clock jumps must not decide it. */
    static final String DATABASE_CLOCK = "databaseClock";

    private final List<Retention> modules;
    private final Tuning tuning;
    private final Clock clock;

    public Purge(List<Retention> modules, Tuning tuning, @Qualifier(DATABASE_CLOCK) Clock clock) {
        this.modules = modules;
        this.tuning = tuning;
        this.clock = clock;
    }

    /** The removals; those of one module in the order in which they are made. */
    public List<Removal> statements() {
        Ages ages = new Ages(
                clock.instant(), tuning.ledger().keep(), tuning.deliveries().keep());
        return modules.stream()
                .flatMap(module -> module.removals(ages).stream())
                .toList();
    }
}
