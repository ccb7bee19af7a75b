package io.stockroute.settings.file;

import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.Store;
import io.stockroute.settings.Syncs;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says in the log, once started, what the configuration describes, or what it lacks to be of use. */
final class StartNotice implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

    private final LoadedConfiguration configured;
    private final Syncs syncs;

    StartNotice(LoadedConfiguration configured, Syncs syncs) {
        this.configured = configured;
        this.syncs = syncs;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (configured.stores().all().isEmpty()) {
            LOG.warn("No store is configured: add one under stockroute.stores and a sync under stockroute.syncs"
                    + " in application.yaml (an example is in the file), then start again.");
            return;
        }
        LOG.info(
                "Stores: {}",
                configured.stores().all().stream().map(Store::name).collect(Collectors.joining(", ")));
        if (syncs.all().isEmpty()) {
            LOG.warn("There is no sync: make one in the console, or add one under stockroute.syncs in application.yaml"
                    + " and start again.");
        }
        if (configured.publicUrl().pollingOnly()) {
            LOG.info(
                    "No stockroute.public-url: Shopify cannot send webhooks, changes are polled every {} s",
                    configured.tuning().polling().every().toSeconds());
        } else {
            LOG.info("Webhooks arrive at {}", configured.publicUrl().webhooks());
        }
    }
}
