package io.stockroute.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says, once the server is up, where an operator finds what. */
@Component
class StartupLinks implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartupLinks.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server) {
            String here = "http://localhost:" + server.getWebServer().getPort();
            LOG.info("Hawtio: {}/actuator/hawtio (user admin)", here);
            LOG.info("What each store still has to do: {}/api/v1/stores, what ran: {}/api/v1/runs", here, here);
            LOG.info("Health: {}/actuator/health, metrics: {}/actuator/prometheus", here, here);
        }
    }
}
