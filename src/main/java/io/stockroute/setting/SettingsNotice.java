package io.stockroute.setting;

import io.stockroute.configuration.Word;
import io.stockroute.sync.Sync;
import io.stockroute.sync.Syncs;
import io.stockroute.sync.SyncsNoticed;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log which syncs are in effect, once started and after every change, and tells those who keep something by sync. */
@Component
public class SettingsNotice {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsNotice.class);

    private final Syncs syncs;
    private final ApplicationEventPublisher events;
    private final AtomicLong known = new AtomicLong(-1);

    SettingsNotice(Syncs syncs, ApplicationEventPublisher events) {
        this.syncs = syncs;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        look();
    }

    /** Does nothing if the settings are those that it has spoken of. */
    public void look() {
        Syncs now = syncs.now();
        if (known.getAndSet(now.version()) == now.version()) {
            return;
        }
        now.all().stream()
                .filter(sync -> !now.invalid().containsKey(sync.name()))
                .forEach(SettingsNotice::show);
        now.invalid()
                .forEach((sync, problems) -> LOG.warn(
                        "The saved settings of a sync are not in effect, as they do not fit the configuration any more: {}"
                                + " Mend them on its page, or in application.yaml (sync: {})",
                        String.join(" ", problems),
                        sync));
        events.publishEvent(new SyncsNoticed(now));
    }

    private static void show(Sync sync) {
        LOG.info(
                "Sync {}: {} -> {}, {}, by {}{}",
                sync.name(),
                sync.source(),
                String.join(", ", sync.destinations()),
                Word.of(sync.strategy()),
                Word.of(sync.matchBy()),
                sync.enabled() ? "" : " (switched off)");
    }
}
