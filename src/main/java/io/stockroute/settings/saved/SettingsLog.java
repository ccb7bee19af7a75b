package io.stockroute.settings.saved;

import io.stockroute.settings.ConfigurationWord;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.SyncsReloaded;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log which syncs are in effect, once started and after every change, and tells those who keep something by sync. */
@Component
public class SettingsLog {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsLog.class);

    private final Syncs syncs;
    private final ApplicationEventPublisher events;
    private final AtomicLong known = new AtomicLong(-1);

    SettingsLog(Syncs syncs, ApplicationEventPublisher events) {
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
                .forEach(SettingsLog::show);
        now.invalid()
                .forEach((sync, problems) -> LOG.warn(
                        "The saved settings of a sync are not valid, as they do not fit the configuration any more: {}"
                                + " Fix them on its page, or in application.yaml (sync: {})",
                        String.join(" ", problems),
                        sync));
        now.frozen().forEach((sync, why) -> LOG.error("FROZEN: {} (sync: {})", why, sync));
        events.publishEvent(new SyncsReloaded(now));
    }

    private static void show(Sync sync) {
        LOG.info(
                "Sync {}: {} -> {}, {}, by {}{}",
                sync.name(),
                sync.source(),
                String.join(", ", sync.destinations()),
                ConfigurationWord.of(sync.strategy()),
                ConfigurationWord.of(sync.matchBy()),
                sync.enabled() ? "" : " (switched off)");
    }
}
