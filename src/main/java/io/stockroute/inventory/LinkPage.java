package io.stockroute.inventory;

import io.stockroute.sync.Leg;
import io.stockroute.sync.LegTurn;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links the levels of some inventory items of a leg's Destination, in one transaction. */
@Component
class LinkPage {

    private final LinkTable table;
    private final Levels levels;
    private final LegTurn turn;

    LinkPage(LinkTable table, Levels levels, LegTurn turn) {
        this.table = table;
        this.levels = levels;
        this.turn = turn;
    }

    /** @return the stores whose lanes have something to read */
    @Transactional
    public Set<String> settle(Leg leg, Collection<Long> destinationItems) {
        turn.take(leg);
        table.insertLevels(leg, destinationItems);
        List<Long> changed = table.changed(leg, destinationItems);
        if (changed.isEmpty()) {
            return Set.of();
        }
        levels.lock(table.withSources(leg, changed, destinationItems));
        table.insertLinks(leg, destinationItems);
        table.deleteLinks(leg, destinationItems);
        table.leaveUnlinked(changed);
        levels.mark(table.fed(changed), Cause.CATALOGUE);
        return Set.of(leg.source(), leg.destination());
    }
}
