package io.stockroute.order.intake;

import io.stockroute.order.draft.Drafts;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Levels;
import org.springframework.stereotype.Component;

/** Draft orders whose reservation in Source may have ended while nobody looked. */
@Component
public class ExpiringDrafts {

    private final Drafts drafts;
    private final Levels levels;

    public ExpiringDrafts(Drafts drafts, Levels levels) {
        this.drafts = drafts;
        this.levels = levels;
    }

    /** Before any read of Source is believed, as it may show the stock that came free; the targets follow from that read. */
    void giveBack() {
        drafts.expiring().forEach(order -> {
            LevelChanges news = drafts.expire(order);
            levels.mark(news.levelIds(), news.cause());
        });
    }
}
